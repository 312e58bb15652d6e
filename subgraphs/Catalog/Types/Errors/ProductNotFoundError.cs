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
