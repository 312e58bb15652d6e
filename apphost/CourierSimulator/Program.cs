using EShop.CourierSimulator;

await CourierSimulatorHost.Create(args).RunAsync();
