using EShop.Catalog.Domain;
using EShop.Catalog.Types.Attributes;
using EShop.Catalog.Types.Products;
using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

[ObjectType<ProductVariant>]
[CacheControl(CatalogAges.Shown)]
public static partial class ProductVariantNode
{
    [BindMember(nameof(ProductVariant.Id))]
    [ID<ProductVariant>]
    public static Guid GetId([Parent] ProductVariant variant) => variant.Id;

    /// <summary>The product that this is a form of.</summary>
    [BindMember(nameof(ProductVariant.ProductId))]
    public static Task<Product> GetProductAsync(
        [Parent] ProductVariant variant,
        IProductByIdDataLoader productById,
        CancellationToken cancellationToken)
        => productById.LoadRequiredAsync(variant.ProductId, cancellationToken);

    /// <summary>What it costs, tax included; null when it is not sold in the currency.</summary>
    [CacheControl(CatalogAges.Price)]
    public static async Task<Money?> GetPriceAsync(
        [Parent] ProductVariant variant,
        IPriceByKeyDataLoader priceByKey,
        CancellationToken cancellationToken,
        CurrencyCode currency = CurrencyCode.Eur)
    {
        var price = await priceByKey.LoadAsync(new PriceKey(variant.Id, currency), cancellationToken);
        return price is null ? null : new Money(price.Amount, price.Currency);
    }

    /// <summary>The higher price to show crossed out; null when the price is not reduced.</summary>
    [CacheControl(CatalogAges.Price)]
    public static async Task<Money?> GetCompareAtPriceAsync(
        [Parent] ProductVariant variant,
        IPriceByKeyDataLoader priceByKey,
        CancellationToken cancellationToken,
        CurrencyCode currency = CurrencyCode.Eur)
    {
        var price = await priceByKey.LoadAsync(new PriceKey(variant.Id, currency), cancellationToken);
        return price?.CompareAtAmount is { } amount ? new Money(amount, price.Currency) : null;
    }

    /// <summary>What it cost, costs and will cost, the latest beginning first.</summary>
    [UsePaging(ConnectionName = "PriceHistory")]
    [Authorize(Policy = CatalogScopes.Read)]
    public static Task<Connection<Price>> GetPriceHistoryAsync(
        [Parent] ProductVariant variant,
        PagingArguments pagingArguments,
        IPriceHistoryByVariantIdDataLoader priceHistoryByVariantId,
        CancellationToken cancellationToken)
        => priceHistoryByVariantId
            .With(pagingArguments)
            .LoadAsync(variant.Id, cancellationToken)
            .ToConnectionAsync();

    /// <summary>What describes this variant, besides what describes its product.</summary>
    public static async Task<IReadOnlyList<AttributeValue>> GetAttributesAsync(
        [Parent] ProductVariant variant,
        IAttributeValuesByVariantIdDataLoader attributeValuesByVariantId,
        CancellationToken cancellationToken)
        => await attributeValuesByVariantId.LoadAsync(variant.Id, cancellationToken) ?? [];
}
