using EShop.Suppliers.Domain;
using EShop.Suppliers.Types.Suppliers;

namespace EShop.Suppliers.Types.References;

[ObjectType<Product>]
public static partial class ProductNode
{
    /// <summary>Who delivers it to the shop, the fastest first.</summary>
    public static async Task<IReadOnlyList<Supplier>?> GetSuppliersAsync(
        [Parent] Product product,
        ISuppliersByProductIdDataLoader suppliersByProductId,
        CancellationToken cancellationToken)
        => await suppliersByProductId.LoadAsync(product.Id, cancellationToken) ?? [];
}
