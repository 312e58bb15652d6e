namespace EShop.Catalog.Domain;

/// <summary>There is no product with the given id.</summary>
public sealed class ProductNotFoundException(Guid productId) : Exception("There is no product with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid ProductId { get; } = productId;
}

/// <summary>There is no variant with the given id.</summary>
public sealed class ProductVariantNotFoundException(Guid variantId)
    : Exception("There is no product variant with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid VariantId { get; } = variantId;
}

/// <summary>There is no category with the given id.</summary>
public sealed class CategoryNotFoundException(Guid categoryId) : Exception("There is no category with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid CategoryId { get; } = categoryId;
}

/// <summary>There is no brand with the given id.</summary>
public sealed class BrandNotFoundException(Guid brandId) : Exception("There is no brand with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid BrandId { get; } = brandId;
}

/// <summary>There is no attribute with the given code.</summary>
public sealed class AttributeNotFoundException(string attributeCode)
    : Exception("There is no attribute with this code.")
{
    /// <summary>The code that was asked for.</summary>
    public string AttributeCode { get; } = attributeCode;
}

/// <summary>The product has no picture or video with the given id.</summary>
public sealed class MediaNotFoundException(Guid mediaId) : Exception("The product has no picture with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid MediaId { get; } = mediaId;
}

/// <summary>There is no review with the given id, or none that this user may change.</summary>
public sealed class ReviewNotFoundException(Guid reviewId) : Exception("There is no review with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid ReviewId { get; } = reviewId;
}
