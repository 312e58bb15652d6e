using EShop.Cart.Domain;

namespace EShop.Cart.Types.Promotions;

/// <summary>In which orders promotions can be listed.</summary>
public sealed class PromotionSortType : SortInputType<Promotion>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Promotion> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(promotion => promotion.Name);
        descriptor.Field(promotion => promotion.StartsAt);
        descriptor.Field(promotion => promotion.Uses);
    }
}
