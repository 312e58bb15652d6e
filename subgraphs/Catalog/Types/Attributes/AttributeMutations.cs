using EShop.Catalog.Data;
using EShop.Catalog.Domain;
using EShop.Catalog.Types.Errors;
using EShop.ServiceDefaults.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Attributes;

[MutationType]
[Authorize(Policy = CatalogScopes.Write)]
public static partial class AttributeMutations
{
    /// <summary>Adds something that products and variants can be described by.</summary>
    /// <param name="code">The name for programs, for example <c>origin</c>.</param>
    /// <param name="name">The name for people.</param>
    /// <param name="type">What kind of value it has.</param>
    /// <param name="unit">What numbers are measured in.</param>
    /// <param name="choices">The values to choose from, when the type is CHOICE.</param>
    [Error<InvalidCatalogInputError>]
    [Error<AlreadyTakenError>]
    public static async Task<ProductAttribute> DefineProductAttributeAsync(
        string code,
        string name,
        AttributeType type,
        string? unit,
        IReadOnlyList<string>? choices,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var attribute = new ProductAttribute(Guid.CreateVersion7(), code, name, type, unit, choices ?? []);
        db.ProductAttributes.Add(attribute);
        await db.SaveCatalogAsync(cancellationToken);
        return attribute;
    }

    /// <summary>Describes a product anew: these values take the place of all that it has.</summary>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="values">What describes it.</param>
    [Error<ProductNotFoundError>]
    [Error<AttributeNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static Task<Product> SetProductAttributesAsync(
        [ID<Product>] Guid productId,
        int version,
        IReadOnlyList<AttributeInput> values,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => SetAsync(productId, null, version, values, db, editing, cancellationToken);

    /// <summary>Describes a variant anew: these values take the place of all that it has.</summary>
    /// <param name="variantId">The variant.</param>
    /// <param name="version">The version of the product that the edit was made from.</param>
    /// <param name="values">What describes it.</param>
    [Error<ProductVariantNotFoundError>]
    [Error<AttributeNotFoundError>]
    [Error<InvalidCatalogInputError>]
    [Error<StaleVersionError>]
    public static async Task<ProductVariant> SetVariantAttributesAsync(
        [ID<ProductVariant>] Guid variantId,
        int version,
        IReadOnlyList<AttributeInput> values,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
    {
        var variant =
            await db.ProductVariants.AsNoTracking().SingleOrDefaultAsync(row => row.Id == variantId, cancellationToken)
            ?? throw new ProductVariantNotFoundException(variantId);
        await SetAsync(variant.ProductId, variantId, version, values, db, editing, cancellationToken);
        return variant;
    }

    private static Task<Product> SetAsync(
        Guid productId,
        Guid? variantId,
        int version,
        IReadOnlyList<AttributeInput> values,
        CatalogContext db,
        ProductEditing editing,
        CancellationToken cancellationToken)
        => editing.EditAsync(
            productId,
            version,
            async (product, token) =>
            {
                await ReplaceAsync(productId, variantId, values, db, token);
                return product;
            },
            cancellationToken);

    private static async Task ReplaceAsync(
        Guid productId,
        Guid? variantId,
        IReadOnlyList<AttributeInput> values,
        CatalogContext db,
        CancellationToken cancellationToken)
    {
        var codes = values.Select(value => value.Code).ToList();
        var attributes = await db.ProductAttributes
            .Where(attribute => codes.Contains(attribute.Code))
            .ToDictionaryAsync(attribute => attribute.Code, cancellationToken);
        var earlier = await db.AttributeValues
            .Where(value => value.ProductId == productId && value.VariantId == variantId)
            .ToListAsync(cancellationToken);
        db.AttributeValues.RemoveRange(earlier);
        db.AttributeValues.AddRange(values.DistinctBy(value => value.Code).Select(value => new AttributeValue(
            Guid.CreateVersion7(),
            attributes.GetValueOrDefault(value.Code) ?? throw new AttributeNotFoundException(value.Code),
            productId,
            variantId,
            value.Text,
            value.Number,
            value.Flag)));
    }
}
