using Cacao.Subscriptions;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Events;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Tests.Events;

/// <summary>What follows from events that come together.</summary>
public sealed class BatchTests(InventoryDatabase database) : IClassFixture<InventoryDatabase>
{
    [Fact]
    public async Task Variants_of_all_products_are_learned_once()
    {
        var (one, two) = (Product(2), Product(1));
        await using var db = database.CreateContext();
        IEventBatchHandler<ProductPublished> handler = new CatalogVariantHandler(db);

        await handler.HandleAsync(Messages(new ProductPublished(one), new(two), new(one)), CancellationToken.None);
        await handler.HandleAsync(Messages(new ProductPublished(two)), CancellationToken.None);

        var ids = new[] { one.ProductId, two.ProductId };
        var known = await db.CatalogVariants.Where(variant => ids.Contains(variant.ProductId)).ToListAsync();
        Assert.Equal(
            Pairs(one).Concat(Pairs(two)).Order(),
            known.Select(variant => (variant.VariantId, variant.ProductId)).Order());
    }

    [Fact]
    public async Task Subscribers_hear_once_of_each_variant()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var sender = new RecordingSender();

        await new StockChangedHandler(sender).HandleAsync(
            Messages(Changed(one), Changed(two), Changed(one)),
            CancellationToken.None);

        Assert.Equal([("stock-changed", one), ("stock-changed", two)], sender.Sent);
    }

    private static StockChanged Changed(Guid variant) => new(Guid.CreateVersion7(), variant, Guid.Empty, 1, 0, 1);

    private static ProductSnapshot Product(int variants)
        => new(
            Guid.CreateVersion7(), 1, "slug", "Name", "", Guid.Empty, "Acme", [], "standard", null, [],
            [
                .. Enumerable.Range(0, variants)
                    .Select(_ => new VariantSnapshot(Guid.CreateVersion7(), "SKU", "One", null, [], []))
            ]);

    private static IEnumerable<(Guid VariantId, Guid ProductId)> Pairs(ProductSnapshot product)
        => product.Variants.Select(variant => (variant.VariantId, product.ProductId));

    private static List<EventMessage<TEvent>> Messages<TEvent>(params TEvent[] messages)
        where TEvent : class, IEvent
        =>
        [
            .. messages.Select((message, i) => new EventMessage<TEvent>(
                message,
                new EventContext(
                    Guid.NewGuid(), typeof(TEvent).Name, 1, "test", message.AggregateId, i + 1, DateTimeOffset.UtcNow,
                    Guid.NewGuid(), null, null)))
        ];

    private sealed class RecordingSender : ITopicEventSender
    {
        public List<(string Topic, object? Message)> Sent { get; } = [];

        public ValueTask SendAsync<TMessage>(
            string topicName,
            TMessage message,
            CancellationToken cancellationToken = default)
        {
            Sent.Add((topicName, message));
            return ValueTask.CompletedTask;
        }

        public ValueTask CompleteAsync(string topicName) => ValueTask.CompletedTask;
    }
}
