using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Events;

/// <summary>Tries events again that were put aside, when their time has come.</summary>
internal sealed class RetryLoop(
    ParkingLot parkingLot,
    EventProcessor processor,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<RetryLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wake = new WakeSignal(clock, options.Value.PollInterval);
        var outage = new OutagePause(clock, logger);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await parkingLot.TakeDueAsync(options.Value.ClaimAfter, stoppingToken) is { } parked)
                {
                    await processor.RetryAsync(parked, stoppingToken);
                }
                else
                {
                    await wake.WaitAsync(stoppingToken);
                }

                outage.Over();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await outage.WaitAsync("Retrying events", exception, stoppingToken);
            }
        }
    }
}
