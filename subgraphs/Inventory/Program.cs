using EShop.Inventory;

return await InventorySubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
