using Cacao.Federation.Execution;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Cacao.Federation.AspNetCore;

/// <summary>Plans the trusted documents at the start and then looks at the schema files from time to time.</summary>
/// <remarks>Looking at times and sizes also sees what file notifications miss: mounted volumes and exchanged links.</remarks>
internal sealed class GatewayFileWatch(
    GatewayReloader reloader,
    IOptions<GatewayOptions> options,
    ILoggerFactory loggers,
    TimeProvider? clock = null) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host is not held up by what only makes first requests faster.
        await Task.Yield();
        WarmUp(loggers.CreateLogger(FederationLog.Category));
        if (options.Value.ReloadSeconds <= 0)
        {
            return;
        }

        var known = GatewaySchemaLoader.StampOf(options.Value);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.ReloadSeconds), clock ?? TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            var stamp = GatewaySchemaLoader.StampOf(options.Value);
            if (stamp != known)
            {
                known = stamp;
                await reloader.ReloadAsync(stoppingToken).ConfigureAwait(false);
            }
        }
    }

    // First requests are then planned when they come.
    private void WarmUp(ILogger logger)
    {
        try
        {
            GatewayLog.WarmedUp(logger, reloader.WarmUp());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GatewayLog.DocumentsUnreadable(logger, exception);
        }
    }
}
