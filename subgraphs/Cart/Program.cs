using EShop.Cart;

return await CartSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
