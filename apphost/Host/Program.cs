using EShop.AppHost;
using EShop.LocalServers;

AppHostOptions options;
try
{
    options = AppHostOptions.Parse(args);
}
catch (UsageException exception)
{
    Console.Error.WriteLine($"{exception.Message}\n\n{AppHostOptions.Usage}");
    return ExitCodes.Usage;
}

using var signals = new StopSignals();
try
{
    return await AppHostCommand.For(options).RunAsync(signals.Requested);
}
catch (Exception exception) when (exception is LocalServerException or ShopException)
{
    Console.Error.WriteLine(exception.Message);
    return ExitCodes.Failure;
}
