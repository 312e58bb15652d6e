using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.ProductVariants;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class ProductVariantMutations
{
    /// <summary>Adds a variant behind the others of its product.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="name">What sets it apart from the others, for example <c>500 g</c>.</param>
    /// <param name="sku">The shop's own code for it.</param>
    /// <param name="barcode">The EAN-13 on the package.</param>
    [Error<ProductNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    [Error<StaleVersionError>]
    public static Task<ProductVariant> AddProductVariantAsync(
        [ID<Product>] Guid productId,
        int version,
        string name,
        string sku,
        string? barcode,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(
            productId,
            version,
            async (_, token) =>
            {
                var position = await db.ProductVariants.CountAsync(variant => variant.ProductId == productId, token);
                var variant = new ProductVariant(Guid.CreateVersion7(), productId, name, sku, barcode, position);
                db.ProductVariants.Add(variant);
                return variant;
            },
            cancellationToken);

    /// <summary>Changes what is given and leaves the rest.</summary>
    /// <param name="id">The variant.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="name">The new name.</param>
    /// <param name="sku">The new stock keeping unit.</param>
    /// <param name="barcode">The new EAN-13.</param>
    [Error<ProductVariantNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    [Error<StaleVersionError>]
    public static Task<ProductVariant> UpdateProductVariantAsync(
        [ID<ProductVariant>] Guid id,
        int version,
        string? name,
        string? sku,
        string? barcode,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => EditAsync(
            id,
            version,
            variant => variant.Edit(name ?? variant.Name, sku ?? variant.Sku, barcode ?? variant.Barcode),
            db,
            editing,
            cancellationToken);

    /// <summary>Sells a variant no longer; orders may still refer to it.</summary>
    /// <param name="id">The variant.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    [Error<ProductVariantNotFoundError>]
    [Error<StaleVersionError>]
    public static Task<ProductVariant> DiscontinueProductVariantAsync(
        [ID<ProductVariant>] Guid id,
        int version,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => EditAsync(id, version, variant => variant.Discontinue(), db, editing, cancellationToken);

    private static async Task<ProductVariant> EditAsync(
        Guid id,
        int version,
        Action<ProductVariant> change,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
    {
        var productId = await db.ProductVariants
            .Where(variant => variant.Id == id)
            .Select(variant => (Guid?)variant.ProductId)
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new ProductVariantNotFoundException(id);
        return await editing.EditAsync(
            productId,
            version,
            async (_, token) =>
            {
                var variant = await db.ProductVariants.SingleAsync(variant => variant.Id == id, token);
                change(variant);
                return variant;
            },
            cancellationToken);
    }
}
