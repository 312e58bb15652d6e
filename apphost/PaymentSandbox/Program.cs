using EShop.PaymentSandbox;

await PaymentSandboxHost.Create(args).RunAsync();
