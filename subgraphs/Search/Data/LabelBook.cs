using EShop.Contracts.Events.Catalog;
using EShop.Search.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Search.Data;

/// <summary>Keeps the names of brands and categories, the latest that was told.</summary>
public sealed class LabelBook(SearchContext db)
{
    /// <summary>Learns the names that come with a product.</summary>
    public Task LearnAsync(ProductSnapshot product, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var names = product.CategoryPath
            .Zip(product.CategoryNames ?? [], (id, name) => (Id: id, Kind: LabelKind.Category, Name: name))
            .Append((Id: product.BrandId, Kind: LabelKind.Brand, Name: product.BrandName))
            .DistinctBy(label => label.Id)
            .ToList();

        // A name that is known is not written again: products that share it would wait for each other.
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO labels AS label (id, kind, name, folded, told_at)
            SELECT id, kind, name, folded, {at}
            FROM unnest(
                {names.Select(label => label.Id).ToArray()},
                {names.Select(label => label.Kind.ToString()).ToArray()},
                {names.Select(label => label.Name).ToArray()},
                {names.Select(label => SearchText.Fold(label.Name)).ToArray()}) AS told (id, kind, name, folded)
            WHERE NOT EXISTS (SELECT 1 FROM labels AS known WHERE known.id = told.id AND known.name = told.name)
            ORDER BY id
            ON CONFLICT (id) DO UPDATE
            SET name = excluded.name, folded = excluded.folded, told_at = excluded.told_at
            WHERE label.told_at < excluded.told_at
            """,
            cancellationToken);
    }
}
