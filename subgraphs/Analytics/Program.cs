using EShop.Analytics;

return await AnalyticsSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
