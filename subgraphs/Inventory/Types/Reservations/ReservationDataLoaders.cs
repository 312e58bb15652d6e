using EShop.Inventory.Data;
using EShop.Inventory.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Reservations;

internal static class ReservationDataLoaders
{
    [DataLoader]
    public static Task<Dictionary<Guid, StockReservation>> GetStockReservationByIdAsync(
        IReadOnlyList<Guid> ids,
        InventoryContext db,
        CancellationToken cancellationToken)
        => db.StockReservations
            .AsNoTracking()
            .Where(reservation => ids.Contains(reservation.Id))
            .ToDictionaryAsync(reservation => reservation.Id, cancellationToken);

    [DataLoader]
    public static async Task<Dictionary<Guid, ReservationLine[]>> GetLinesByReservationIdAsync(
        IReadOnlyList<Guid> reservationIds,
        InventoryContext db,
        CancellationToken cancellationToken)
    {
        var lines = await db.ReservationLines
            .AsNoTracking()
            .Where(line => reservationIds.Contains(line.ReservationId))
            .OrderBy(line => line.LineId)
            .ThenBy(line => line.StockItemId)
            .ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.ReservationId).ToDictionary(group => group.Key, group => group.ToArray());
    }
}
