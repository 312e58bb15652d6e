using EShop.Cart.Domain;
using EShop.Cart.Types.References;

namespace EShop.Cart.Types.Promotions;

[ObjectType<Promotion>]
[Authorize(Policy = CartScopes.ReadPromotions)]
public static partial class PromotionNode
{
    [BindMember(nameof(Promotion.Id))]
    [ID<Promotion>]
    public static Guid GetId([Parent] Promotion promotion) => promotion.Id;

    /// <summary>The category, with all below it, that it is about; null: everything.</summary>
    [BindMember(nameof(Promotion.CategoryId))]
    public static Category? GetCategory([Parent] Promotion promotion)
        => promotion.CategoryId is { } id ? new Category(id) : null;
}
