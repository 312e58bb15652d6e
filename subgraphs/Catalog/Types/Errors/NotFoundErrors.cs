using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>There is no product with the given id.</summary>
public sealed class ProductNotFoundError(ProductNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<Product>]
    public Guid ProductId { get; } = exception.ProductId;
}

/// <summary>There is no product variant with the given id.</summary>
public sealed class ProductVariantNotFoundError(ProductVariantNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<ProductVariant>]
    public Guid VariantId { get; } = exception.VariantId;
}

/// <summary>There is no category with the given id.</summary>
public sealed class CategoryNotFoundError(CategoryNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<Category>]
    public Guid CategoryId { get; } = exception.CategoryId;
}

/// <summary>There is no brand with the given id.</summary>
public sealed class BrandNotFoundError(BrandNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<Brand>]
    public Guid BrandId { get; } = exception.BrandId;
}

/// <summary>There is no attribute with the given code.</summary>
public sealed class AttributeNotFoundError(AttributeNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The code that was asked for.</summary>
    public string AttributeCode { get; } = exception.AttributeCode;
}

/// <summary>The product has no picture or video with the given id.</summary>
public sealed class MediaNotFoundError(MediaNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<ProductMedia>]
    public Guid MediaId { get; } = exception.MediaId;
}

/// <summary>There is no review with the given id, or none that the caller may change.</summary>
public sealed class ReviewNotFoundError(ReviewNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The id that was asked for.</summary>
    [ID<Review>]
    public Guid ReviewId { get; } = exception.ReviewId;
}
