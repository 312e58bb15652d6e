using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Reservations;

[QueryType]
public static partial class ReservationQueries
{
    /// <summary>The reservation with this id.</summary>
    [Lookup]
    public static Task<StockReservation?> GetStockReservationByIdAsync(
        [ID<StockReservation>] Guid id,
        IStockReservationByIdDataLoader stockReservationById,
        CancellationToken cancellationToken)
        => stockReservationById.LoadAsync(id, cancellationToken);

    /// <summary>What is, or was, set aside for orders, the latest first.</summary>
    [UsePaging(ConnectionName = "StockReservations")]
    [Authorize(Policy = InventoryScopes.Read)]
    public static Task<Connection<StockReservation>> GetStockReservationsAsync(
        PagingArguments pagingArguments,
        InventoryContext db,
        CancellationToken cancellationToken,
        ReservationStatus? status = null)
        => db.StockReservations
            .AsNoTracking()
            .Where(reservation => status == null || reservation.Status == status)
            .OrderByDescending(reservation => reservation.CreatedAt)
            .ThenByDescending(reservation => reservation.Id)
            .ToPageAsync(pagingArguments, cancellationToken)
            .ToConnectionAsync();
}
