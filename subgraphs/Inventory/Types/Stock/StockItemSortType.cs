using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

/// <summary>In which orders stock items can be listed.</summary>
public sealed class StockItemSortType : SortInputType<StockItem>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<StockItem> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(item => item.OnHand);
        descriptor.Field(item => item.Reserved);
        descriptor.Field(item => item.Available);
        descriptor.Field(item => item.UpdatedAt);
    }
}
