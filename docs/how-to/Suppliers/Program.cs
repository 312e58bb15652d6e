using EShop.Suppliers;

return await SuppliersSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
