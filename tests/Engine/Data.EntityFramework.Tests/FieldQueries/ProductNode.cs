namespace Cacao.Data;

[ObjectType<Product>]
public static partial class ProductNode
{
    /// <summary>The name with its price.</summary>
    public static string Label([Parent(nameof(Product.Name) + " " + nameof(Product.Price))] Product product) =>
        FormattableString.Invariant($"{product.Name} {product.Price}");
}
