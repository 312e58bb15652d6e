using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

/// <summary>By what entries of the ledger can be looked for.</summary>
public sealed class StockLedgerFilterType : FilterInputType<StockLedgerEntry>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<StockLedgerEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.Reason);
        descriptor.Field(entry => entry.Delta);
        descriptor.Field(entry => entry.ReservedDelta);
        descriptor.Field(entry => entry.OnHandAfter);
        descriptor.Field(entry => entry.Note);
        descriptor.Field(entry => entry.OccurredAt);
    }
}
