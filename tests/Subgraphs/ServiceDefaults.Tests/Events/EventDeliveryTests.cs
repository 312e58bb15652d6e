using EShop.Contracts.Events.Inventory;
using EShop.EventsSample;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Tests.Events;

public sealed class EventDeliveryTests
{
    [Fact]
    public async Task An_event_has_its_effect_once_with_what_it_says()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        var item = Guid.NewGuid();

        await producer.Services.ChangeAsync(item, 7);
        await producer.Services.ChangeAsync(item, 8);

        await shop.EffectsAreAsync(2);
        var effects = await shop.ReadEffectsAsync();
        Assert.Equal([(item, 1L, 7), (item, 2L, 8)], effects.Select(it => (it.AggregateId, it.Sequence, it.Number)));
    }

    [Fact]
    public async Task What_was_rolled_back_is_told_to_nobody()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        var item = Guid.NewGuid();

        await using (var scope = producer.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SampleContext>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => Data.Transactions.InTransactionAsync(
                db,
                async token =>
                {
                    scope.ServiceProvider.GetRequiredService<Outbox>().Add(new StockLow(item, item, item, 1, 2));
                    await db.SaveChangesAsync(token);
                    throw new InvalidOperationException("No.");
                },
                CancellationToken.None));
        }

        await producer.Services.ChangeAsync(item, 1);
        await shop.EffectsAreAsync(1);
        // The number that the rolled back event had was given to the next.
        Assert.Equal(1, (await shop.ReadEffectsAsync())[0].Sequence);
        Assert.Equal(
            1L,
            await EventShop.QueryAsync<long>(shop.ProducerDatabase, "SELECT count(*) FROM outbox_messages"));
    }

    [Fact]
    public async Task Events_of_an_aggregate_arrive_in_order_whoever_commits_them()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        var items = Enumerable.Range(0, 4).Select(_ => Guid.NewGuid()).ToList();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 400),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) => await producer.Services.ChangeAsync(items[i % 4], i));

        await shop.EffectsAreAsync(400);

        foreach (var effects in (await shop.ReadEffectsAsync()).GroupBy(effect => effect.AggregateId))
        {
            Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), effects.Select(effect => effect.Sequence));
        }
    }

    [Fact]
    public async Task An_event_that_comes_again_changes_nothing()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync();
        await producer.Services.ChangeAsync(Guid.NewGuid(), 1, events: 3);
        await shop.EffectsAreAsync(3);

        await EventShop.QueryAsync<object>(shop.ProducerDatabase, "UPDATE outbox_messages SET batch = NULL; SELECT 1");
        await producer.Services.ChangeAsync(Guid.NewGuid(), 4);

        await shop.EffectsAreAsync(4);
        Assert.Equal(7, (int)await EventShop.Redis(producer).ExecuteAsync("XLEN", shop.Stream));
    }

    [Fact]
    public async Task A_change_in_a_handler_names_its_cause()
    {
        await using var shop = await EventShop.CreateAsync();
        var producer = await shop.StartProducerAsync();
        await shop.StartConsumerAsync(events => events.Handle<StockChanged, ForwardingHandler>());
        await producer.Services.ChangeAsync(Guid.NewGuid(), 1);

        await Eventually.IsAsync(
            1L, () => EventShop.QueryAsync<long>(shop.ConsumerDatabase, "SELECT count(*) FROM outbox_messages"));

        const string Columns = "SELECT {0}::text FROM outbox_messages";
        Assert.Equal(
            await EventShop.QueryAsync<string>(shop.ProducerDatabase, string.Format(Columns, "correlation_id")),
            await EventShop.QueryAsync<string>(shop.ConsumerDatabase, string.Format(Columns, "correlation_id")));
        Assert.Equal(
            await EventShop.QueryAsync<string>(shop.ProducerDatabase, string.Format(Columns, "event_id")),
            await EventShop.QueryAsync<string>(shop.ConsumerDatabase, string.Format(Columns, "causation_id")));
    }

    private sealed class ForwardingHandler(Outbox outbox) : IEventHandler<StockChanged>
    {
        public Task HandleAsync(StockChanged message, EventContext context, CancellationToken cancellationToken)
        {
            outbox.Add(new StockLow(message.StockItemId, message.VariantId, message.WarehouseId, 1, 2));
            return Task.CompletedTask;
        }
    }
}
