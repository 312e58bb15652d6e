namespace EShop.Catalog.Domain;

/// <summary>There is no product with the given id.</summary>
public sealed class ProductNotFoundException(Guid productId) : Exception("There is no product with this id.")
{
    /// <summary>The id that was asked for.</summary>
    public Guid ProductId { get; } = productId;
}
