using EShop.Notifications;

return await NotificationsSubgraph.Create(args).RunWithGraphQLCommandsAsync(args);
