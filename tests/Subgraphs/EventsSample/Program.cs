using EShop.EventsSample;

return await SampleProcess.RunAsync(args);
