using EShop.Catalog;

await CatalogSubgraph.Create(args).RunAsync();
