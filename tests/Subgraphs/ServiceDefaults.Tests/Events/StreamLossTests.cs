using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;

namespace EShop.ServiceDefaults.Tests.Events;

public sealed class StreamLossTests
{
    [Fact]
    public async Task A_lost_stream_is_published_again_from_where_the_slowest_consumer_was()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        var consumer = await shop.StartConsumerAsync();
        await producer.Services.ChangeAsync(Guid.NewGuid(), 1, events: 10);
        await ConsumerIsAtAsync(shop, lag: 0);
        await shop.StopAsync(consumer);
        await producer.Services.ChangeAsync(Guid.NewGuid(), 1, events: 3);
        await UnpublishedAreAsync(shop, 0);

        await EventShop.Redis(producer).KeyDeleteAsync([shop.Stream, shop.StreamState]);

        await Eventually.IsAsync(3, async () => (int)await EventShop.Redis(producer).ExecuteAsync("XLEN", shop.Stream));
        await shop.StartConsumerAsync();
        await shop.EffectsAreAsync(13);
    }

    [Fact]
    public async Task A_new_consumer_gets_what_the_stream_no_longer_holds()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        var consumer = await shop.StartConsumerAsync();
        await producer.Services.ChangeAsync(Guid.NewGuid(), 1, events: 5);
        await ConsumerIsAtAsync(shop, lag: 0);
        await EventShop.Redis(producer).ExecuteAsync("XTRIM", shop.Stream, "MAXLEN", "0");
        await shop.StopAsync(consumer);
        await EventShop.QueryAsync<object>(
            shop.ConsumerDatabase, "TRUNCATE effects; TRUNCATE inbox_messages; SELECT 1");

        await shop.StartConsumerAsync(events => events.Handle<StockChanged, EffectHandler>(), name: "analytics");

        await shop.EffectsAreAsync(5);
    }

    [Fact]
    public async Task A_handler_that_wants_the_latest_only_gets_no_older_one_after_it()
    {
        await using var shop = await EventShop.CreateAsync();
        await shop.StartConsumerAsync(events => events.Handle<StockChanged, EffectHandler>(latestOnly: true));
        var item = Guid.NewGuid();
        SubgraphHost producer;

        // Nobody publishes meanwhile.
        await using (await TableLock.OnRelayAsync(shop.ProducerDatabase.ConnectionString))
        {
            producer = await shop.StartProducerAsync();
            await producer.Services.ChangeAsync(item, 1, events: 3);
            // The first comes last.
            await EventShop.QueryAsync<object>(
                shop.ProducerDatabase,
                "UPDATE outbox_messages SET position = position + 100 WHERE sequence = 1; SELECT 1");
        }

        await producer.Services.ChangeAsync(Guid.NewGuid(), 4);
        await Eventually.IsAsync(4L, () => EventShop.QueryAsync<long>(
            shop.ConsumerDatabase, "SELECT count(*) FROM inbox_messages"));
        Assert.Equal(
            [2L, 3L],
            (await shop.ReadEffectsAsync()).Where(it => it.AggregateId == item).Select(it => it.Sequence));
    }

    [Fact]
    public async Task The_relay_goes_over_to_another_process()
    {
        await using var shop = await EventShop.CreateAsync();
        var first = await shop.StartProducerAsync();
        var second = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        await second.Services.ChangeAsync(Guid.NewGuid(), 1);
        await shop.EffectsAreAsync(1);

        await shop.StopAsync(first);

        await second.Services.ChangeAsync(Guid.NewGuid(), 2);
        await shop.EffectsAreAsync(2);
    }

    private static Task ConsumerIsAtAsync(EventShop shop, long lag)
        => Eventually.IsAsync((1L, lag), async () =>
        {
            var consumers = await EventShop.QueryAsync<long>(
                shop.ProducerDatabase,
                "SELECT count(*) FROM outbox_consumers WHERE batch = (SELECT batch FROM outbox_relay) AND batch > 0");
            return (consumers, await EventShop.QueryAsync<long>(
                shop.ProducerDatabase, "SELECT COALESCE(max(lag), -1) FROM outbox_consumers"));
        });

    private static Task UnpublishedAreAsync(EventShop shop, long count)
        => Eventually.IsAsync(count, () => EventShop.QueryAsync<long>(
            shop.ProducerDatabase, "SELECT count(*) FROM outbox_messages WHERE batch IS NULL"));
}
