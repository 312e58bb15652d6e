using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Scheduling;

/// <summary>Does due work until none is left, and looks again after a while. A failure is tried again.</summary>
internal sealed class DueWorkLoop<TWork>(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    DueWorkInterval<TWork> interval,
    ILogger<DueWorkLoop<TWork>> logger) : BackgroundService
    where TWork : class, IDueWork
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new OutagePause(clock, logger);
        using var wake = new WakeSignal(clock, interval.Value);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAllAsync(stoppingToken);
                pause.Over();
                await wake.WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await pause.WaitAsync(typeof(TWork).Name, exception, stoppingToken);
            }
        }
    }

    // A scope per batch: what one batch tracked is nobody's business in the next.
    private async Task RunAllAsync(CancellationToken cancellationToken)
    {
        int done;

        do
        {
            await using var scope = scopes.CreateAsyncScope();
            done = await scope.ServiceProvider.GetRequiredService<TWork>().RunAsync(cancellationToken);
        }
        while (done > 0);
    }
}
