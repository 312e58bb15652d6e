using EShop.Cart.Domain;

namespace EShop.Cart.Types.Promotions;

/// <summary>By what promotions can be looked for.</summary>
public sealed class PromotionFilterType : FilterInputType<Promotion>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Promotion> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(promotion => promotion.Name);
        descriptor.Field(promotion => promotion.Code);
        descriptor.Field(promotion => promotion.Kind);
        descriptor.Field(promotion => promotion.IsActive);
        descriptor.Field(promotion => promotion.StartsAt);
        descriptor.Field(promotion => promotion.EndsAt);
        descriptor.Field(promotion => promotion.Uses);
    }
}
