using EShop.Contracts;

namespace EShop.Catalog.Types.ProductVariants;

/// <summary>What identifies a price.</summary>
public readonly record struct PriceKey(Guid VariantId, CurrencyCode Currency);
