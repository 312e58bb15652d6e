using EShop.Orders;

return await OrdersSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
