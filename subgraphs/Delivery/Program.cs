using EShop.Delivery;

return await DeliverySubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
