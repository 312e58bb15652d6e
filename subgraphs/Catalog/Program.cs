using EShop.Catalog;

return await CatalogSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
