using EShop.Inventory.Domain;
using EShop.Inventory.Types.References;
using EShop.Inventory.Types.Stock;
using EShop.Inventory.Types.Warehouses;

namespace EShop.Inventory.Types.Reservations;

[ObjectType<ReservationLine>]
public static partial class ReservationLineNode
{
    /// <summary>The reservation that it is a line of.</summary>
    [BindMember(nameof(ReservationLine.ReservationId))]
    public static Task<StockReservation> GetReservationAsync(
        [Parent] ReservationLine line,
        IStockReservationByIdDataLoader stockReservationById,
        CancellationToken cancellationToken)
        => stockReservationById.LoadRequiredAsync(line.ReservationId, cancellationToken);

    /// <summary>The stock the pieces are from.</summary>
    [BindMember(nameof(ReservationLine.StockItemId))]
    public static Task<StockItem> GetStockItemAsync(
        [Parent] ReservationLine line,
        IStockItemByIdDataLoader stockItemById,
        CancellationToken cancellationToken)
        => stockItemById.LoadRequiredAsync(line.StockItemId, cancellationToken);

    /// <summary>What is set aside.</summary>
    [BindMember(nameof(ReservationLine.VariantId))]
    public static ProductVariant? GetVariant([Parent] ReservationLine line) => new(line.VariantId);

    /// <summary>Where it lies.</summary>
    [BindMember(nameof(ReservationLine.WarehouseId))]
    public static Task<Warehouse> GetWarehouseAsync(
        [Parent] ReservationLine line,
        IWarehouseByIdDataLoader warehouseById,
        CancellationToken cancellationToken)
        => warehouseById.LoadRequiredAsync(line.WarehouseId, cancellationToken);
}
