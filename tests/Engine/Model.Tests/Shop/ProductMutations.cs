namespace ModelShop;

[MutationType]
public static partial class ProductMutations
{
    [Error<ProductNotFoundException>]
    [Error<InvalidNameError>]
    public static Product RenameProduct([ID<Product>] Guid productId, string name, [Service] ShopStore store) =>
        name.Length == 0
            ? throw new InvalidNameException(name)
            : store.Products.Find(p => p.Id == productId) ?? throw new ProductNotFoundException(productId);
}
