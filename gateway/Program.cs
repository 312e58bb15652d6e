using EShop.Gateway;

await GatewayHost.Create(args).RunAsync();
