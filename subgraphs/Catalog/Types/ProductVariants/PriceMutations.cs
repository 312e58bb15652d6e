using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class PriceMutations
{
    /// <summary>
    /// Sets what a variant costs in a currency, from now or a later time on. Prices are never changed, so that their
    /// history stays; a price with an end gives way to the one before it.
    /// </summary>
    /// <param name="variantId">The variant.</param>
    /// <param name="price">The price, tax included.</param>
    /// <param name="compareAtAmount">The higher price to show crossed out, in minor units.</param>
    /// <param name="validFrom">When it begins; now when it is not given.</param>
    /// <param name="validUntil">When it ends; with the next price when it is not given.</param>
    [Error<ProductVariantNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    public static Task<Price> SetPriceAsync(
        [ID<ProductVariant>] Guid variantId,
        MoneyInput price,
        long? compareAtAmount,
        DateTimeOffset? validFrom,
        DateTimeOffset? validUntil,
        PriceBook prices,
        CancellationToken cancellationToken)
        => prices.SetAsync(
            variantId,
            new Money(price.Amount, price.Currency),
            compareAtAmount,
            validFrom?.ToUniversalTime(),
            validUntil?.ToUniversalTime(),
            cancellationToken);
}
