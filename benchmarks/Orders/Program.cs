using EShop.Benchmarks.Orders;

return await OrderBenchmark.RunAsync(args);
