using EShop.Inventory;

await InventorySubgraph.Create(args).RunAsync();
