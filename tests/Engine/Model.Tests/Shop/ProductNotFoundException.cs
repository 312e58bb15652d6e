namespace ModelShop;

public sealed class ProductNotFoundException(Guid productId) : Exception("There is no such product.")
{
    [ID<Product>]
    public Guid ProductId { get; } = productId;
}
