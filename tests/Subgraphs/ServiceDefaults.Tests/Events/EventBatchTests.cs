using EShop.Contracts.Events;
using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>What is received together is handled together, and yet as if it had come one by one.</summary>
public sealed class EventBatchTests
{
    private static readonly Guid s_a = Guid.NewGuid();
    private static readonly Guid s_b = Guid.NewGuid();

    [Fact]
    public async Task A_batch_handler_gets_all_at_once_and_each_event_once()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(shop, events => events.Handle<StockChanged, BatchHandler>());
        var (first, second, third) = (Changed(s_a, 1), Changed(s_b, 1), Changed(s_a, 2));

        await HandleAsync(consumer, first, second, first);
        await HandleAsync(consumer, second, third);

        Assert.Equal(["a1 b1", "a2"], calls.Take());
        Assert.Equal(["a1", "b1", "a2"], await ReadEffectsAsync(shop));
    }

    [Fact]
    public async Task Of_a_batch_only_what_is_later_than_before_is_handled_for_the_latest_only()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(
            shop,
            events => events.Handle<StockChanged, BatchHandler>(latestOnly: true).Handle<StockLow, BatchHandler>());

        await HandleAsync(consumer, Changed(s_a, 2), Changed(s_b, 5), Changed(s_a, 4), Changed(s_a, 3), Low(s_a, 1));
        await HandleAsync(consumer, Changed(s_b, 4), Changed(s_a, 1));
        await HandleAsync(consumer, Changed(s_a, 3), Changed(s_b, 6));

        Assert.Equal(["a2 b5 a4", "low a1", "b6"], calls.Take());
        Assert.Equal(9L, await EventShop.QueryAsync<long>(
            shop.ConsumerDatabase, "SELECT count(*) FROM inbox_messages"));
    }

    [Fact]
    public async Task A_handler_that_wants_all_gets_what_is_too_late_for_another_of_the_same_event()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(shop, events => events
            .Handle<StockChanged, BatchHandler>(latestOnly: true)
            .Handle<StockChanged, EffectHandler>());

        await HandleAsync(consumer, Changed(s_a, 2), Changed(s_a, 1));

        // One of the two takes events one by one, so that both do.
        Assert.Equal(["a2"], calls.Take());
        Assert.Equal(["a2", "a2", "a1"], await ReadEffectsAsync(shop));
    }

    [Fact]
    public async Task Of_two_batches_at_the_same_time_the_latest_event_stays()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, _) = await StartAsync(
            shop, events => events.Handle<StockChanged, LastHandler>(latestOnly: true));
        var items = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();

        for (var round = 0; round < 20; round++)
        {
            var (early, late) = (round * 4 + 1, round * 4 + 2);
            await Task.WhenAll(
                HandleAsync(consumer, [.. items.Select(item => Changed(item, early))]),
                HandleAsync(consumer, [.. items.AsEnumerable().Reverse().Select(item => Changed(item, late))]));
            var sequences = (await shop.ReadEffectsAsync()).Select(effect => effect.Sequence).ToList();
            Assert.Equal(Enumerable.Repeat((long)late, items.Count), sequences);
        }
    }

    [Fact]
    public async Task An_event_that_fails_is_put_aside_alone_and_the_others_of_its_batch_have_their_effect()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(shop, events => events.Handle<StockChanged, BatchHandler>());
        calls.Bad = s_b;
        var bad = Changed(s_b, 1);

        await ProcessAsync(consumer, Changed(s_a, 1), bad, Changed(s_a, 2), Changed(s_a, 3));

        Assert.Equal(["a1 b1 a2 a3", "a1", "b1", "a2", "a3"], calls.Take());
        Assert.Equal(["a1", "a2", "a3"], await ReadEffectsAsync(shop));
        Assert.Equal($"{bad.Context.EventId} 1 retried", await ReadParkedAsync(shop));
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_parked_alone()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(
            shop, events => events.Handle<StockChanged, BatchHandler>(latestOnly: true));
        var bad = Changed(s_b, 1) with { Payload = "{}"u8.ToArray() };

        await ProcessAsync(consumer, Changed(s_a, 1), bad, Changed(s_a, 2));
        await ProcessAsync(consumer, Changed(s_b, 1));

        Assert.Equal(["a1", "a2", "b1"], calls.Take());
        Assert.Equal(["a1", "a2", "b1"], await ReadEffectsAsync(shop));
        Assert.Equal($"{bad.Context.EventId} 1 parked", await ReadParkedAsync(shop));
    }

    [Fact]
    public async Task An_event_that_nobody_handles_any_more_keeps_no_other_from_its_effect()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(shop, events => events.Handle<StockChanged, BatchHandler>());

        await HandleAsync(consumer, Changed(s_a, 1), Low(s_a, 2), Changed(s_b, 1));

        Assert.Equal(["a1 b1"], calls.Take());
        Assert.Equal(3L, await EventShop.QueryAsync<long>(
            shop.ConsumerDatabase, "SELECT count(*) FROM inbox_messages"));
    }

    [Fact]
    public async Task Events_of_an_aggregate_stay_in_order_whatever_they_are()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(
            shop, events => events.Handle<StockChanged, BatchHandler>().Handle<StockLow, BatchHandler>());

        await HandleAsync(
            consumer,
            Changed(s_a, 1), Low(s_a, 2), Changed(s_b, 1), Changed(s_a, 3), Low(s_b, 2), Low(s_a, 4), Changed(s_b, 3));

        Assert.Equal(["a1 b1", "low a2 b2", "a3 b3", "low a4"], calls.Take());
    }

    [Fact]
    public async Task What_follows_from_one_of_many_names_it_as_its_cause()
    {
        await using var shop = await EventShop.CreateAsync();
        var (consumer, calls) = await StartAsync(shop, events => events.Handle<StockChanged, ForwardingHandler>());
        var (first, second) = (Changed(s_a, 1), Changed(s_b, 1));

        await HandleAsync(consumer, first, second);
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            calls.Bad = s_a;
            await HandleAsync(consumer, Changed(s_a, 2));
        });

        Assert.Equal(
            string.Join(", ", new[] { first, second }.Select(
                received => $"{received.Context.EventId} {received.Context.CorrelationId}")),
            await EventShop.QueryAsync<string>(
                shop.ConsumerDatabase,
                """
                SELECT string_agg(causation_id || ' ' || correlation_id, ', ' ORDER BY position) FROM outbox_messages
                """));
    }

    private static async Task<(SubgraphHost Host, Calls Calls)> StartAsync(
        EventShop shop,
        Action<EventsBuilder> handle)
    {
        var calls = new Calls();
        var host = await shop.StartConsumerAsync(handle, services => services.AddSingleton(calls));
        return (host, calls);
    }

    /// <summary>Handles events in one transaction.</summary>
    private static Task HandleAsync(SubgraphHost consumer, params ReceivedEvent[] events)
        => consumer.Services.GetRequiredService<IEventDispatcher>().HandleAsync(events, CancellationToken.None);

    /// <summary>Handles events as the consumer does, and puts aside those that fail.</summary>
    private static Task ProcessAsync(SubgraphHost consumer, params ReceivedEvent[] events)
        => consumer.Services.GetRequiredService<EventProcessor>().ProcessAsync(events, CancellationToken.None);

    private static ReceivedEvent Changed(Guid item, int sequence)
        => Received(new StockChanged(item, item, item, sequence, 0, sequence), sequence);

    private static ReceivedEvent Low(Guid item, int sequence)
        => Received(new StockLow(item, item, item, sequence, 9), sequence);

    private static ReceivedEvent Received(IEvent message, int sequence)
    {
        var contract = EventContracts.Of(message.GetType());
        return new ReceivedEvent(
            new EventContext(
                Guid.NewGuid(), contract.Name, 1, contract.Producer, message.AggregateId, sequence,
                DateTimeOffset.UtcNow, Guid.NewGuid(), null, null),
            System.Text.Encoding.UTF8.GetBytes(contract.Write(message)));
    }

    private static async Task<List<string>> ReadEffectsAsync(EventShop shop)
        => [.. (await shop.ReadEffectsAsync()).Select(effect => Text(effect.AggregateId, effect.Sequence))];

    private static Task<string> ReadParkedAsync(EventShop shop)
        => EventShop.QueryAsync<string>(
            shop.ConsumerDatabase,
            """
            SELECT string_agg(concat_ws(' ', event_id, attempts, CASE WHEN next_attempt_at IS NULL
                THEN 'parked' ELSE 'retried' END), ', ')
            FROM parked_messages
            """);

    private static string Text(Guid item, long sequence) => (item == s_a ? "a" : "b") + sequence;

    private sealed class Calls
    {
        private readonly List<string> _calls = [];

        /// <summary>The item whose events fail.</summary>
        public Guid? Bad { get; set; }

        public void Add(string call) => _calls.Add(call);

        public List<string> Take() => [.. _calls];
    }

    private sealed class BatchHandler(SampleContext db, Calls calls)
        : IEventBatchHandler<StockChanged>, IEventBatchHandler<StockLow>
    {
        public Task HandleAsync(IReadOnlyList<EventMessage<StockChanged>> events, CancellationToken cancellationToken)
        {
            calls.Add(TextOf(events));
            db.Effects.AddRange(events.Select(one => new Effect
            {
                EventId = one.Context.EventId,
                AggregateId = one.Context.AggregateId,
                Sequence = one.Context.Sequence,
                Number = one.Message.OnHand,
            }));
            return events.Any(one => one.Message.StockItemId == calls.Bad)
                ? throw new InvalidOperationException("The warehouse burns.")
                : Task.CompletedTask;
        }

        public Task HandleAsync(IReadOnlyList<EventMessage<StockLow>> events, CancellationToken cancellationToken)
        {
            calls.Add("low " + TextOf(events));
            return Task.CompletedTask;
        }

        private static string TextOf<TEvent>(IReadOnlyList<EventMessage<TEvent>> events)
            where TEvent : class, IEvent
            => string.Join(' ', events.Select(one => Text(one.Context.AggregateId, one.Context.Sequence)));
    }

    /// <summary>Keeps one effect for each item: that of the event that was handled last.</summary>
    private sealed class LastHandler(SampleContext db) : IEventBatchHandler<StockChanged>
    {
        public async Task HandleAsync(
            IReadOnlyList<EventMessage<StockChanged>> events,
            CancellationToken cancellationToken)
        {
            var items = events.Select(one => one.Message.StockItemId).ToList();
            await db.Effects.Where(effect => items.Contains(effect.AggregateId)).ExecuteDeleteAsync(cancellationToken);
            db.Effects.AddRange(events.Select(one => new Effect
            {
                EventId = one.Context.EventId,
                AggregateId = one.Context.AggregateId,
                Sequence = one.Context.Sequence,
                Number = one.Message.OnHand,
            }));
        }
    }

    private sealed class ForwardingHandler(Outbox outbox, Calls calls) : IEventBatchHandler<StockChanged>
    {
        public Task HandleAsync(IReadOnlyList<EventMessage<StockChanged>> events, CancellationToken cancellationToken)
        {
            foreach (var (message, context) in events)
            {
                var follows = new StockLow(message.StockItemId, message.VariantId, message.WarehouseId, 1, 2);
                _ = calls.Bad is null ? outbox.Add(follows, context) : outbox.Add(follows);
            }

            return Task.CompletedTask;
        }
    }
}
