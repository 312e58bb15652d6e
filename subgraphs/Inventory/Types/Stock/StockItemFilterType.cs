using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

/// <summary>By what stock items can be looked for.</summary>
public sealed class StockItemFilterType : FilterInputType<StockItem>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<StockItem> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(item => item.OnHand);
        descriptor.Field(item => item.Reserved);
        descriptor.Field(item => item.Safety);
        descriptor.Field(item => item.ReorderPoint);
        descriptor.Field(item => item.Available);
        descriptor.Field(item => item.UpdatedAt);
    }
}
