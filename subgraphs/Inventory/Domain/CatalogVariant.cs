namespace EShop.Inventory.Domain;

/// <summary>Which product a variant is a form of, as the catalogue told.</summary>
public sealed class CatalogVariant(Guid variantId, Guid productId)
{
    public Guid VariantId { get; private set; } = variantId;

    public Guid ProductId { get; private set; } = productId;
}
