namespace EShop.Orders.Types.References;

[ObjectType<Product>]
public static partial class ProductNode
{
    /// <summary>How many pieces were sold and not cancelled, in orders that were confirmed.</summary>
    [Authorize(Policy = OrdersScopes.Read)]
    public static async Task<long?> GetPurchasedCountAsync(
        [Parent] Product product,
        IPurchasedCountByProductIdDataLoader purchasedCountByProductId,
        CancellationToken cancellationToken)
        => await purchasedCountByProductId.LoadAsync(product.Id, cancellationToken);
}
