using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

/// <summary>Filters and orders lists of products. Every order ends with the id, as keyset paging needs it.</summary>
internal static class ProductListing
{
    public static IQueryable<Product> Where(this IQueryable<Product> products, ProductFilter? filter, CatalogContext db)
    {
        if (filter?.CategoryId is { } categoryId)
        {
            products = products.Where(product => db.Categories
                .Any(category => category.Id == product.CategoryId && category.Path.Contains(categoryId)));
        }

        if (filter?.BrandIds is { } brandIds)
        {
            products = products.Where(product => brandIds.Contains(product.BrandId));
        }

        if (filter?.NameContains is { Length: > 0 } text)
        {
            var pattern = $"%{Escape(text)}%";
            products = products.Where(product => EF.Functions.ILike(product.Name, pattern, "\\"));
        }

        if (filter?.MinRating is { } rating)
        {
            products = products.Where(product => product.RatingAverage >= rating);
        }

        if (filter?.AddedAfter is { } time)
        {
            products = products.Where(product => product.CreatedAt > time.ToUniversalTime());
        }

        return products;
    }

    public static IOrderedQueryable<Product> OrderBy(this IQueryable<Product> products, ProductSort sort) => sort switch
    {
        ProductSort.Newest => products
            .OrderByDescending(product => product.CreatedAt)
            .ThenByDescending(product => product.Id),
        ProductSort.Rating => products
            .OrderByDescending(product => product.RatingAverage)
            .ThenByDescending(product => product.RatingCount)
            .ThenByDescending(product => product.Id),
        _ => products.OrderBy(product => product.Name).ThenBy(product => product.Id)
    };

    private static string Escape(string text)
        => text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
