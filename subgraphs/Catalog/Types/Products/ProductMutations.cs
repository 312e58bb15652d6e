using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Products;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class ProductMutations
{
    /// <summary>Adds a product, as a draft.</summary>
    /// <param name="name">The name shown to customers.</param>
    /// <param name="description">What it is, in a sentence or two.</param>
    /// <param name="brandId">Who makes it.</param>
    /// <param name="categoryId">The shelf it lies on.</param>
    /// <param name="slug">The readable part of its address; made of the name when it is not given.</param>
    /// <param name="taxClass">Which of a country's tax rates applies.</param>
    [Error<InvalidProductNameError>]
    [Error<InvalidCatalogInputError>]
    [Error<BrandNotFoundError>]
    [Error<CategoryNotFoundError>]
    [Error<AlreadyTakenError>]
    public static async Task<Product> CreateProductAsync(
        string name,
        string description,
        [ID<Brand>] Guid brandId,
        [ID<Category>] Guid categoryId,
        string? slug,
        CatalogContext db,
        TimeProvider clock,
        CancellationToken cancellationToken,
        TaxClass taxClass = TaxClass.Standard)
    {
        await RequireShelfAsync(db, brandId, categoryId, cancellationToken);
        var product = new Product(
            Guid.CreateVersion7(),
            name,
            EntrySlug.Choose(slug, name),
            description,
            brandId,
            categoryId,
            taxClass,
            clock.GetUtcNow());
        db.Products.Add(product);
        await db.SaveCatalogAsync(cancellationToken);
        return product;
    }

    /// <summary>Changes what is given and leaves the rest.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="name">The new name; the slug stays.</param>
    /// <param name="description">The new description.</param>
    /// <param name="brandId">Who makes it.</param>
    /// <param name="categoryId">The shelf it lies on.</param>
    /// <param name="taxClass">Which of a country's tax rates applies.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidProductNameError>]
    [Error<InvalidCatalogInputError>]
    [Error<BrandNotFoundError>]
    [Error<CategoryNotFoundError>]
    [Error<StaleVersionError>]
    public static async Task<Product> UpdateProductAsync(
        [ID<Product>] Guid id,
        int version,
        string? name,
        string? description,
        [ID<Brand>] Guid? brandId,
        [ID<Category>] Guid? categoryId,
        TaxClass? taxClass,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
    {
        await RequireShelfAsync(db, brandId, categoryId, cancellationToken);
        return await editing.EditAsync(
            id,
            version,
            (product, _) => product.Describe(name, description, brandId, categoryId, taxClass),
            cancellationToken);
    }

    /// <summary>Gives a product another name; its slug stays.</summary>
    /// <param name="id">The product.</param>
    /// <param name="name">The new name.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidProductNameError>]
    [Error<StaleVersionError>]
    public static Task<Product> RenameProductAsync(
        [ID<Product>] Guid id,
        string name,
        int version,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(
            id,
            version,
            (product, _) => product.Describe(name, null, null, null, null),
            cancellationToken);

    /// <summary>Puts a product into the shop, at once or between two times.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="from">When it appears; at once when it is not given.</param>
    /// <param name="until">When it disappears again; never when it is not given.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Product> PublishProductAsync(
        [ID<Product>] Guid id,
        int version,
        DateTimeOffset? from,
        DateTimeOffset? until,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(
            id,
            version,
            (product, now) => product.Publish(from?.ToUniversalTime(), until?.ToUniversalTime(), now),
            cancellationToken);

    /// <summary>Takes a product out of the shop at once; what was bought keeps referring to it.</summary>
    /// <param name="id">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    [Error<ProductNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<Product> UnpublishProductAsync(
        [ID<Product>] Guid id,
        int version,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(id, version, (product, now) => product.Unpublish(now), cancellationToken);

    // Brands and categories are never deleted while products refer to them, so that looking first is enough.
    private static async Task RequireShelfAsync(
        CatalogContext db,
        Guid? brandId,
        Guid? categoryId,
        CancellationToken cancellationToken)
    {
        if (brandId is { } brand && !await db.Brands.AnyAsync(row => row.Id == brand, cancellationToken))
        {
            throw new BrandNotFoundException(brand);
        }

        if (categoryId is { } category && !await db.Categories.AnyAsync(row => row.Id == category, cancellationToken))
        {
            throw new CategoryNotFoundException(category);
        }
    }
}
