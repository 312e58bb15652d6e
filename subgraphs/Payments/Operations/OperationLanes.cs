using Microsoft.Extensions.Options;

namespace EShop.Payments.Operations;

/// <summary>
/// Makes the calls that are due, a few at a time: a provider that is slow with one payment does not hold up the others.
/// </summary>
public sealed partial class OperationLanes(
    IServiceScopeFactory scopes,
    IOptions<PaymentsOptions> options,
    TimeProvider clock,
    ILogger<OperationLanes> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(Enumerable.Range(0, options.Value.OperationLanes).Select(_ => RunLaneAsync(stoppingToken)));

    private async Task RunLaneAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await TryNextAsync(stoppingToken))
            {
                await Task.Delay(options.Value.PollInterval, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> TryNextAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OperationRunner>().RunNextAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(
        EventId = 6004,
        Level = LogLevel.Warning,
        Message = "A call to a payment provider could not be taken or put back; its lease ends and it is made again")]
    private partial void LogFailed(Exception exception);
}
