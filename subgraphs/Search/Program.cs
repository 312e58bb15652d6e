using EShop.Search;

return await SearchSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
