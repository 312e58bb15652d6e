using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Handles what was received, together as long as all goes well, else one by one: an event that fails is put aside for
/// another try, and does not hold up the others.
/// </summary>
internal sealed partial class EventProcessor(
    IEventDispatcher dispatcher,
    ParkingLot parkingLot,
    EventMetrics metrics,
    ILogger<EventProcessor> logger)
{
    /// <summary>
    /// Returns when every event was handled or put aside.
    /// </summary>
    /// <exception cref="Exception">PostgreSQL is away; see <see cref="Outage"/>.</exception>
    public async Task ProcessAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return;
        }

        try
        {
            await dispatcher.HandleAsync(events, cancellationToken);
        }
        catch (Exception exception) when (IsOfTheEvent(exception, cancellationToken))
        {
            if (events.Count == 1)
            {
                await PutAsideAsync(events[0], exception, cancellationToken);
                return;
            }

            foreach (var message in events)
            {
                await ProcessAsync([message], cancellationToken);
            }
        }
    }

    /// <summary>Tries an event again that was put aside.</summary>
    public async Task RetryAsync(ParkedEvent parked, CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.HandleAsync([parked.Event], cancellationToken);
        }
        catch (Exception exception) when (IsOfTheEvent(exception, cancellationToken))
        {
            metrics.Failed(parked.Event.Context);
            var next = await parkingLot.PutBackAsync(parked, exception, cancellationToken);
            LogFailed(exception, parked.Event, parked.Attempts + 1, next);
        }
    }

    private async Task PutAsideAsync(ReceivedEvent received, Exception exception, CancellationToken cancellationToken)
    {
        metrics.Failed(received.Context);
        // What cannot be read will not become readable.
        var retry = exception is not JsonException;
        var next = await parkingLot.PutAsync(received, exception, retry, cancellationToken);
        LogFailed(exception, received, 1, next);
    }

    private static bool IsOfTheEvent(Exception exception, CancellationToken cancellationToken)
        => !cancellationToken.IsCancellationRequested && !Outage.Is(exception);

    private void LogFailed(Exception exception, ReceivedEvent received, int attempts, DateTimeOffset? next)
    {
        var (id, name) = (received.Context.EventId, received.Context.Name);

        if (next is { } time)
        {
            LogRetried(exception, name, id, attempts, time);
        }
        else
        {
            LogParked(exception, name, id, attempts);
        }
    }

    [LoggerMessage(
        EventId = 1104,
        Level = LogLevel.Warning,
        Message = "Try {Attempts} to handle {Event} {EventId} failed; the next is at {NextAttemptAt:O}")]
    private partial void LogRetried(
        Exception exception,
        string @event,
        Guid eventId,
        int attempts,
        DateTimeOffset nextAttemptAt);

    [LoggerMessage(
        EventId = 1105,
        Level = LogLevel.Error,
        Message = "Try {Attempts} to handle {Event} {EventId} failed; it is parked until an operator replays it")]
    private partial void LogParked(Exception exception, string @event, Guid eventId, int attempts);
}
