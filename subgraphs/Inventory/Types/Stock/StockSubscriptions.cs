using System.Runtime.CompilerServices;
using EShop.Inventory.Types.References;

namespace EShop.Inventory.Types.Stock;

[SubscriptionType]
public static partial class StockSubscriptions
{
    /// <summary>The topic on which the ids of variants come whose stock has changed.</summary>
    internal const string Topic = "stock-changed";

    private const int MaxVariants = 100;

    /// <summary>Whether and how many of some variants can be bought, whenever it changes.</summary>
    /// <param name="variantIds">The variants, at most 100.</param>
    [Subscribe(With = nameof(SubscribeToStockChangedAsync))]
    public static ProductVariant? StockChanged(
        [ID<ProductVariant>] IReadOnlyList<Guid> variantIds,
        [EventMessage] Guid variantId)
        => new(variantId);

    internal static async IAsyncEnumerable<Guid> SubscribeToStockChangedAsync(
        [ID<ProductVariant>] IReadOnlyList<Guid> variantIds,
        ITopicEventReceiver receiver,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wanted = variantIds.Take(MaxVariants).ToHashSet();
        await using var stream = await receiver.SubscribeAsync<Guid>(Topic, cancellationToken);

        await foreach (var variantId in stream.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            if (wanted.Contains(variantId))
            {
                yield return variantId;
            }
        }
    }
}
