using EShop.Benchmarks.Events;

return await EventBenchmark.RunAsync(args);
