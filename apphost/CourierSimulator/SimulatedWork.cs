using EShop.CourierSimulator.Couriers;
using EShop.CourierSimulator.Gateway;
using EShop.CourierSimulator.Staff;
using Microsoft.Extensions.Options;

namespace EShop.CourierSimulator;

/// <summary>
/// Lets everybody of the demo work until the host ends. Whatever fails is tried again after a pause: the shop may not be up
/// yet, or be away for a while, and the host does not end for that.
/// </summary>
internal sealed partial class SimulatedWork(
    GatewayClient gateway,
    CodeMailbox mailbox,
    IOptions<SimulatorOptions> options,
    TimeProvider clock,
    ILogger<SimulatedWork> logger) : BackgroundService
{
    private readonly SimulatorOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_options.IsEnabled)
        {
            LogNobodyWorks(logger);
            return;
        }

        // The host's start does not wait for the first of them.
        await Task.Yield();
        await Task.WhenAll(Workers().Select(worker => WorkAsync(worker, stoppingToken)));
    }

    private IEnumerable<ISimulatedWorker> Workers()
    {
        foreach (var courier in DemoWorker.Couriers)
        {
            yield return new SimulatedCourier(SessionOf(courier), courier, _options, clock);
        }

        if (_options.PacksOrders)
        {
            yield return new SimulatedPacker(SessionOf(DemoWorker.Packer), DemoWorker.Packer, _options, clock);
        }
    }

    private WorkerSession SessionOf(DemoWorker worker) => new(gateway, mailbox, clock, worker);

    private async Task WorkAsync(ISimulatedWorker worker, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(await TryAsync(worker, cancellationToken), clock, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<TimeSpan> TryAsync(ISimulatedWorker worker, CancellationToken cancellationToken)
    {
        try
        {
            return await worker.WorkAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, worker.Name, exception.Message);
            return _options.RetryDelay;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Nobody works: there is no demo, or no gateway and mailbox are configured.")]
    private static partial void LogNobodyWorks(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "{Worker} could not go on and tries again: {Reason}")]
    private static partial void LogFailed(ILogger logger, string worker, string reason);
}
