using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Media;

internal static class MediaDataLoaders
{
    [DataLoader]
    public static async Task<Dictionary<Guid, ProductMedia[]>> GetMediaByProductIdAsync(
        IReadOnlyList<Guid> productIds,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var media = await db.ProductMedia
            .AsNoTracking()
            .Where(media => productIds.Contains(media.ProductId))
            .OrderBy(media => media.Position)
            .ThenBy(media => media.Id)
            .ToListAsync(cancellationToken);
        return media.GroupBy(media => media.ProductId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
