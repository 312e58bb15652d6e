using EShop.Users;

return await UsersSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
