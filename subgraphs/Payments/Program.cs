using EShop.Payments;

return await PaymentsSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
