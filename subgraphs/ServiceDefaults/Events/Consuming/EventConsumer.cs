using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Events;

/// <summary>Reads the streams of the producers whose events the subgraph handles, each in a loop of its own.</summary>
internal sealed class EventConsumer(
    EventStreams streams,
    EventIdentity identity,
    EventSubscriptions subscriptions,
    EventProcessor processor,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<EventConsumer> logger) : BackgroundService
{
    // A consumer that has been silent for so long and owes nothing is the name of a process that ended.
    private static readonly TimeSpan s_forgetAfter = TimeSpan.FromHours(1);

    private readonly EventOptions _options = options.Value;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(subscriptions.Producers.Select(producer => ReadAsync(streams.Of(producer), stoppingToken)));

    private async Task ReadAsync(EventStream stream, CancellationToken cancellationToken)
    {
        using var wake = new WakeSignal(clock, _options.PollInterval);
        var group = new ConsumerGroup(stream, identity);
        var outage = new OutagePause(clock, logger);
        var listens = false;

        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (!listens)
                {
                    await stream.ListenAsync(stream.PublishedChannel, wake.Set);
                    listens = true;
                }

                await ReadAsync(group, wake, outage, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await outage.WaitAsync($"Reading the events of {stream.Producer}", exception, cancellationToken);
            }
        }
    }

    private async Task ReadAsync(
        ConsumerGroup group,
        WakeSignal wake,
        OutagePause outage,
        CancellationToken cancellationToken)
    {
        // What a failure left with this consumer comes back by claiming, too.
        var claimAt = clock.GetUtcNow();
        var pace = new Pace();

        while (true)
        {
            if (clock.GetUtcNow() >= claimAt)
            {
                await ClaimAsync(group, cancellationToken);
                claimAt = clock.GetUtcNow() + _options.ClaimAfter / 2;
            }

            var entries = await group.ReadNewAsync(_options.BatchSize);
            outage.Over();

            if (entries.Count == 0)
            {
                await wake.WaitAsync(cancellationToken);
                await pace.WaitAsync(cancellationToken);
            }
            else
            {
                await HandleAsync(group, entries, cancellationToken);
            }
        }
    }

    private async Task ClaimAsync(ConsumerGroup group, CancellationToken cancellationToken)
    {
        while (await group.ClaimAsync(_options.ClaimAfter, _options.BatchSize) is { Count: > 0 } entries)
        {
            await HandleAsync(group, entries, cancellationToken);
        }

        await group.ForgetIdleConsumersAsync(s_forgetAfter);
    }

    private async Task HandleAsync(
        ConsumerGroup group,
        IReadOnlyList<StreamEntry> entries,
        CancellationToken cancellationToken)
    {
        var events = entries
            .Where(entry => subscriptions.Contains(entry.Context.Name))
            .Select(entry => new ReceivedEvent(entry.Context, entry.Payload))
            .ToList();
        await processor.ProcessAsync(events, cancellationToken);
        await group.AcknowledgeAsync(entries.Select(entry => entry.Id));
    }
}
