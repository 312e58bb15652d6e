using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

/// <summary>In which orders the ledger can be read.</summary>
public sealed class StockLedgerSortType : SortInputType<StockLedgerEntry>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<StockLedgerEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.OccurredAt);
        descriptor.Field(entry => entry.Delta);
    }
}
