using Microsoft.AspNetCore.Builder;

namespace EShop.AppHost.Services;

/// <summary>A service that lives in the AppHost's own process.</summary>
internal sealed class InProcessService : RunningService
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private InProcessService(ShopService service, WebApplication app)
        : base(service)
    {
        _app = app;
        app.Lifetime.ApplicationStopping.Register(
            () => _ended.TrySetResult($"The service {service.Name} ended unexpectedly; the reason is in the log above"));
    }

    /// <exception cref="ShopException">The service does not start.</exception>
    public static async Task<InProcessService> StartAsync(
        ShopService service, ServiceSettings settings, CancellationToken stop)
    {
        WebApplication? app = null;
        InProcessHostingStartup.Stop = stop;
        try
        {
            app = service.Create([
                .. settings.Arguments,
                .. settings.Secrets.Select(secret => $"--{secret.Key}={secret.Value}"),
                "--Logging:LogLevel:Default=Warning",
                // A command that fails throws as well; on a new database, looking for the migrations' table is no error.
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Critical",
                $"--hostingStartupAssemblies={typeof(InProcessHostingStartup).Assembly.GetName().Name}",
            ]);
            await app.StartAsync(stop);
            return new InProcessService(service, app);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await DisposeAsync(app);
            throw new ShopException($"The service {service.Name} could not start: {exception.Message}", exception);
        }
        catch
        {
            await DisposeAsync(app);
            throw;
        }
    }

    public override Task<string> EndedAsync() => _ended.Task;

    public override async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private static ValueTask DisposeAsync(WebApplication? app) => app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
