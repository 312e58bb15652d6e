using EShop.Inventory.Domain;

namespace EShop.Inventory.Types.Reservations;

[ObjectType<StockReservation>]
[Authorize(Policy = InventoryScopes.Read)]
public static partial class StockReservationNode
{
    [BindMember(nameof(StockReservation.Id))]
    [ID<StockReservation>]
    public static Guid GetId([Parent] StockReservation reservation) => reservation.Id;

    /// <summary>The order that the pieces are for.</summary>
    [BindMember(nameof(StockReservation.OrderId))]
    [ID("Order")]
    public static Guid GetOrderId([Parent] StockReservation reservation) => reservation.OrderId;

    /// <summary>The pieces, by line of the order and warehouse.</summary>
    public static async Task<IReadOnlyList<ReservationLine>> GetLinesAsync(
        [Parent] StockReservation reservation,
        ILinesByReservationIdDataLoader linesByReservationId,
        CancellationToken cancellationToken)
        => await linesByReservationId.LoadAsync(reservation.Id, cancellationToken) ?? [];
}
