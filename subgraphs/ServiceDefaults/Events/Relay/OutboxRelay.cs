using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Publishes the events of the outbox, as soon as they are committed and in the order of their positions. One process
/// per database does it at a time; the others wait to take over.
/// </summary>
internal sealed partial class OutboxRelay(
    NpgsqlDataSource dataSource,
    EventStream stream,
    OutboxWake wake,
    EventMetrics metrics,
    TimeProvider clock,
    IOptions<EventOptions> options,
    ILogger<OutboxRelay> logger) : BackgroundService
{
    private readonly StreamPublisher _publisher = new(stream);
    private readonly StreamInspector _inspector = new(stream);
    private readonly EventOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outage = new OutagePause(clock, logger);
        var listens = false;

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!listens)
                {
                    await wake.ListenAsync();
                    listens = true;
                }

                await RelayAsync(outage, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await outage.WaitAsync("Publishing events", exception, stoppingToken);
            }
        }
    }

    private async Task RelayAsync(OutagePause outage, CancellationToken cancellationToken)
    {
        await using var lease = await RelayLease.TryAcquireAsync(dataSource, cancellationToken);

        if (lease is null)
        {
            await wake.WaitAsync(cancellationToken);
            return;
        }

        try
        {
            wake.IsRelayHere = true;
            await PublishAsync(new OutboxStore(lease.Connection), outage, cancellationToken);
        }
        finally
        {
            wake.IsRelayHere = false;
        }
    }

    private async Task PublishAsync(OutboxStore store, OutagePause outage, CancellationToken cancellationToken)
    {
        var (epoch, batch) = await store.ReadStateAsync(cancellationToken);
        var checkpointAt = clock.GetUtcNow();
        var pace = new Pace();

        while (true)
        {
            var rows = await store.ReadUnpublishedAsync(stream.Producer, _options.BatchSize, cancellationToken);

            if (!await _publisher.AppendAsync(epoch, batch, rows))
            {
                epoch = await RecoverAsync(store, batch, cancellationToken);
                continue;
            }

            outage.Over();

            if (rows.Count > 0)
            {
                await store.MarkPublishedAsync(rows, ++batch, cancellationToken);
                metrics.Published(rows, clock.GetUtcNow());
            }

            if (clock.GetUtcNow() >= checkpointAt)
            {
                await CheckpointAsync(store, batch, cancellationToken);
                checkpointAt = clock.GetUtcNow() + _options.CheckpointInterval;
            }

            if (rows.Count < _options.BatchSize)
            {
                await wake.WaitAsync(cancellationToken);
                await pace.WaitAsync(cancellationToken);
            }
        }
    }

    private async Task<Guid> RecoverAsync(OutboxStore store, long batch, CancellationToken cancellationToken)
    {
        var epoch = Guid.NewGuid();
        var count = await store.BeginEpochAsync(epoch, cancellationToken);
        await _publisher.BeginAsync(epoch, batch);
        LogStreamBegun(stream.Producer, count);
        return epoch;
    }

    private async Task CheckpointAsync(OutboxStore store, long batch, CancellationToken cancellationToken)
    {
        var consumers = await _inspector.ReadProgressAsync(batch);
        var firstBatch = await _inspector.ReadFirstBatchAsync(batch);
        var known = await store.NoteConsumersAsync(consumers, firstBatch, clock.GetUtcNow(), cancellationToken);
        metrics.Lags = [.. consumers.Select(consumer => (consumer.Name, consumer.Lag))];

        // Who has to come back, or has just come, may still need what the others have handled.
        if (consumers.Count > 0 && known.Order().SequenceEqual(consumers.Select(consumer => consumer.Name).Order()))
        {
            await _inspector.TrimAsync(consumers.Select(consumer => consumer.Boundary).MinBy(StreamId.Parse)!);
        }
    }

    [LoggerMessage(
        EventId = 1101,
        Level = LogLevel.Information,
        Message = "Redis has no stream of {Producer}, or an older one; {Count} events are published again")]
    private partial void LogStreamBegun(string producer, int count);
}
