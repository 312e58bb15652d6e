using EShop.Catalog.Domain;
using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

[ObjectType<Price>]
public static partial class PriceNode
{
    [BindMember(nameof(Price.Id))]
    [ID<Price>]
    public static Guid GetId([Parent] Price price) => price.Id;

    /// <summary>What is paid, tax included.</summary>
    [BindMember(nameof(Price.Amount))]
    public static Money GetAmount([Parent] Price price) => new(price.Amount, price.Currency);

    /// <summary>The higher price to show crossed out; null when the price is not reduced.</summary>
    [BindMember(nameof(Price.CompareAtAmount))]
    public static Money? GetCompareAt([Parent] Price price)
        => price.CompareAtAmount is { } amount ? new Money(amount, price.Currency) : null;

    /// <summary>The variant it is the price of.</summary>
    [BindMember(nameof(Price.VariantId))]
    public static Task<ProductVariant> GetVariantAsync(
        [Parent] Price price,
        IProductVariantByIdDataLoader productVariantById,
        CancellationToken cancellationToken)
        => productVariantById.LoadRequiredAsync(price.VariantId, cancellationToken);
}
