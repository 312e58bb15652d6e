using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Attributes;

internal static class AttributeDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, ProductAttribute>> GetProductAttributeByIdAsync(
        IReadOnlyList<Guid> ids,
        CatalogContext db,
        CancellationToken cancellationToken)
        => db.ProductAttributes
            .AsNoTracking()
            .Where(attribute => ids.Contains(attribute.Id))
            .ToDictionaryAsync(attribute => attribute.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, AttributeValue[]>> GetAttributeValuesByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var values = await db.AttributeValues
            .AsNoTracking()
            .Where(value => productIds.Contains(value.ProductId) && value.VariantId == null)
            .OrderBy(value => value.AttributeId)
            .ToListAsync(cancellationToken);
        return values.GroupBy(value => value.ProductId).ToDictionary(group => group.Key, group => group.ToArray());
    }

    [DataLoader]
    public static async Task<Dictionary<Guid, AttributeValue[]>> GetAttributeValuesByVariantIdAsync(
        IReadOnlyList<Guid> variantIds,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var values = await db.AttributeValues
            .AsNoTracking()
            .Where(value => value.VariantId != null && variantIds.Contains(value.VariantId.Value))
            .OrderBy(value => value.AttributeId)
            .ToListAsync(cancellationToken);
        return values
            .GroupBy(value => value.VariantId!.Value)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }
}
