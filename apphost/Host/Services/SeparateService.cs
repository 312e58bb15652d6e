using EShop.LocalServers;

namespace EShop.AppHost.Services;

/// <summary>A service in a process of its own, as in production.</summary>
internal sealed class SeparateService : RunningService
{
    private readonly ChildProcess _process;

    private SeparateService(ShopService service, ChildProcess process)
        : base(service)
    {
        _process = process;
    }

    public static SeparateService Start(ShopService service, ServiceSettings settings, DataFolder data)
    {
        string[] command = [DotnetHost.FullPath, "exec", service.ProgramFile, .. settings.Arguments];
        var environment = settings.Secrets.ToDictionary(
            secret => secret.Key.Replace(":", "__", StringComparison.Ordinal), secret => secret.Value);
        return new SeparateService(service, ChildProcess.StartProgram(
            $"The service {service.Name}", command, environment, data.LogFile(service.Name)));
    }

    public override async Task<string> EndedAsync()
    {
        await _process.Exited;
        return _process.DescribeEnd("unexpectedly");
    }

    public override async ValueTask DisposeAsync()
    {
        await _process.StopAsync(StopPatience);
        await _process.DisposeAsync();
    }
}
