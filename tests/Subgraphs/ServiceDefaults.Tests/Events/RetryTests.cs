using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Tests.Events;

public sealed class RetryTests
{
    private static readonly Guid s_bad = Guid.NewGuid();

    [Fact]
    public async Task An_event_that_fails_is_tried_again_ever_later_and_then_parked_while_others_go_on()
    {
        await using var shop = await EventShop.CreateAsync();
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        var failures = new Failures { Limit = int.MaxValue };
        var producer = await shop.StartProducerAsync();
        await StartAsync(shop, failures, clock);
        await producer.Services.ChangeAsync(s_bad, 1);
        await TriesAreAsync(failures, clock, 1);
        await producer.Services.ChangeAsync(Guid.NewGuid(), 2, events: 2);
        await EffectsAreAsync(shop, clock, 2);

        foreach (var (tries, seconds) in new[] { (2, 1), (3, 5), (4, 30), (5, 120), (6, 600) })
        {
            await NextTryIsAsync(shop, clock, seconds);
            clock.Advance(TimeSpan.FromSeconds(seconds));
            await TriesAreAsync(failures, clock, tries);
        }

        await Eventually.IsAsync("6 parked", () => EventShop.QueryAsync<string>(
            shop.ConsumerDatabase,
            "SELECT attempts || CASE WHEN next_attempt_at IS NULL THEN ' parked' ELSE '' END FROM parked_messages"));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(6, failures.Count);
        Assert.Equal(2, await shop.CountEffectsAsync());
    }

    [Fact]
    public async Task An_event_that_fails_at_first_has_its_effect_once_in_the_end()
    {
        await using var shop = await EventShop.CreateAsync();
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        var failures = new Failures { Limit = 2 };
        var producer = await shop.StartProducerAsync();
        await StartAsync(shop, failures, clock);
        await producer.Services.ChangeAsync(s_bad, 1);
        await TriesAreAsync(failures, clock, 1);
        await NextTryIsAsync(shop, clock, 1);
        clock.Advance(TimeSpan.FromSeconds(1));
        await TriesAreAsync(failures, clock, 2);
        await NextTryIsAsync(shop, clock, 5);
        clock.Advance(TimeSpan.FromSeconds(5));

        await EffectsAreAsync(shop, clock, 1);
        Assert.Equal(0L, await EventShop.QueryAsync<long>(
            shop.ConsumerDatabase, "SELECT count(*) FROM parked_messages"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked_at_once()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        await producer.Services.ChangeAsync(s_bad, 1);
        await shop.EffectsAreAsync(1);

        await EventShop.QueryAsync<object>(
            shop.ProducerDatabase,
            """
            INSERT INTO outbox_messages
                (event_id, name, schema_version, aggregate_id, occurred_at, correlation_id, payload)
            VALUES
                (gen_random_uuid(), 'StockChanged', 1, gen_random_uuid(), now(), gen_random_uuid(), '{"onHand": "x"}');
            SELECT 1
            """);

        await Eventually.IsAsync("1 JsonException", () => EventShop.QueryAsync<string>(
            shop.ConsumerDatabase,
            """
            SELECT COALESCE(MAX(attempts || ' ' || split_part(error, ':', 1)), '') FROM parked_messages
            WHERE next_attempt_at IS NULL
            """));
    }

    [Fact]
    public async Task Members_that_a_later_version_adds_are_ignored()
    {
        await using var shop = await EventShop.CreateAsync();
        await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        var item = Guid.NewGuid();

        await EventShop.QueryAsync<object>(
            shop.ProducerDatabase,
            $$"""
            INSERT INTO outbox_messages
                (event_id, name, schema_version, aggregate_id, occurred_at, correlation_id, payload)
            VALUES (gen_random_uuid(), 'StockChanged', 9, '{{item}}', now(), gen_random_uuid(),
                '{"stockItemId": "{{item}}", "variantId": "{{item}}", "warehouseId": "{{item}}", "onHand": 5,
                "reserved": 0, "available": 5, "colour": {"of": ["the", "future"]} }');
            SELECT 1
            """);

        await shop.EffectsAreAsync(1);
        Assert.Equal(5, (await shop.ReadEffectsAsync())[0].Number);
    }

    private static Task StartAsync(EventShop shop, Failures failures, TimeProvider clock)
        => shop.StartConsumerAsync(
            events => events.Handle<StockChanged, FailingHandler>(),
            services => services.AddSingleton(failures),
            clock);

    // The consumer's loops turn by the clock, which a test moves a little to let them look.
    private static Task EffectsAreAsync(EventShop shop, ManualTimeProvider clock, int count)
        => Eventually.IsAsync(count, () =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return shop.CountEffectsAsync();
        });

    private static Task TriesAreAsync(Failures failures, ManualTimeProvider clock, int count)
        => Eventually.IsAsync(count, () =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            return Task.FromResult(failures.Count);
        });

    private static Task NextTryIsAsync(EventShop shop, ManualTimeProvider clock, int seconds)
        => Eventually.IsAsync((double)seconds, () => EventShop.QueryAsync<double>(
            shop.ConsumerDatabase,
            """
            SELECT COALESCE(MAX(extract(epoch FROM next_attempt_at - failed_at)), 0)::float8 FROM parked_messages
            """));

    private sealed class Failures
    {
        private int _count;

        public int Limit { get; init; }

        public int Count => Volatile.Read(ref _count);

        public bool Next() => Interlocked.Increment(ref _count) <= Limit;
    }

    private sealed class FailingHandler(SampleContext db, Failures failures) : IEventHandler<StockChanged>
    {
        public Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
        {
            // The effect is there before the failure, and must not stay.
            var handled = new EffectHandler(db).HandleAsync(message, context, cancellationToken);
            return message.StockItemId == s_bad && failures.Next()
                ? throw new InvalidOperationException("The warehouse burns.")
                : handled;
        }
    }
}
