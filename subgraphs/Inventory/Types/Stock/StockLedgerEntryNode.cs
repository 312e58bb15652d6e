using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Stock;

[ObjectType<StockLedgerEntry>]
public static partial class StockLedgerEntryNode
{
    [BindMember(nameof(StockLedgerEntry.Id))]
    [ID<StockLedgerEntry>]
    public static Guid GetId([Parent] StockLedgerEntry entry) => entry.Id;

    /// <summary>The stock that changed, as it is now.</summary>
    [BindMember(nameof(StockLedgerEntry.StockItemId))]
    public static Task<StockItem> GetStockItemAsync(
        [Parent] StockLedgerEntry entry,
        IStockItemByIdDataLoader stockItemById,
        CancellationToken cancellationToken)
        => stockItemById.LoadRequiredAsync(entry.StockItemId, cancellationToken);
}
