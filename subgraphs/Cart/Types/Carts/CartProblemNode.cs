using EShop.Cart.Domain;
using EShop.Cart.Types.References;

namespace EShop.Cart.Types.Carts;

[ObjectType<CartProblem>]
public static partial class CartProblemNode
{
    /// <summary>The variant it is about.</summary>
    [BindMember(nameof(CartProblem.VariantId))]
    public static ProductVariant? GetVariant([Parent] CartProblem problem)
        => problem.VariantId is { } id ? new ProductVariant(id) : null;
}
