using EShop.Inventory.Domain;
using EShop.Inventory.Types.Reservations;

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

    /// <summary>The reservation it belongs to.</summary>
    [BindMember(nameof(StockLedgerEntry.ReservationId))]
    public static async Task<StockReservation?> GetReservationAsync(
        [Parent] StockLedgerEntry entry,
        IStockReservationByIdDataLoader stockReservationById,
        CancellationToken cancellationToken)
        => entry.ReservationId is { } id ? await stockReservationById.LoadAsync(id, cancellationToken) : null;
}
