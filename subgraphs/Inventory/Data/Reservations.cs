using EShop.Contracts;
using EShop.Contracts.Events.Inventory;
using EShop.Inventory.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Data;

/// <summary>
/// Sets pieces aside for orders, and what becomes of them. Every step may be repeated: it then gives the answer of the
/// first time. The reservation's row is locked before any stock, so that the steps of one order come one after the other.
/// </summary>
public sealed class Reservations(InventoryContext db, StockBook book, Outbox outbox, TimeProvider clock)
{
    /// <summary>Sets the pieces of an order aside, all or none, and answers with an event.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="near">About where it goes.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Whether the order has its pieces.</returns>
    public Task<bool> ReserveAsync(
        Guid orderId,
        IReadOnlyList<StockNeed> needs,
        GeoPoint? near,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (await LockAsync(orderId, token) is { } earlier)
                {
                    return await AnswerAgainAsync(earlier, token);
                }

                var distances = await DistancesAsync(near, token);
                var stock = await book.LockVariantsAsync(needs.Select(need => need.VariantId), token);

                // Somebody else may have reserved for this order while the stock was locked.
                if (await LockAsync(orderId, token) is { } faster)
                {
                    return await AnswerAgainAsync(faster, token);
                }

                return await TakeAsync(orderId, StockAllocation.Plan(needs, stock, distances), token);
            },
            cancellationToken);

    /// <summary>Makes held pieces the order's: they leave the stock. Answers with an event.</summary>
    /// <returns>Whether the order has its pieces.</returns>
    public Task<bool> ConfirmAsync(Guid orderId, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var reservation = await LockAsync(orderId, token);
                var lines = reservation is null ? [] : await LinesAsync(reservation.Id, token);

                switch (reservation?.Status)
                {
                    case ReservationStatus.Held:
                        await book.MoveAsync(Movements(reservation, lines, StockAdjustmentReason.Sold, -1, -1), token);
                        reservation.Become(ReservationStatus.Confirmed, clock.GetUtcNow());
                        break;
                    case ReservationStatus.Confirmed:
                        break;
                    default:
                        await RefuseAsync(orderId, lines, token);
                        return false;
                }

                outbox.Add(new ReservationConfirmed(orderId, reservation.Id, Told(lines)));
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Gives pieces of an order back: held ones can be bought again, confirmed ones return to the shelf. An order that has
    /// no reservation gets none later. Answers with an event.
    /// </summary>
    /// <param name="orderId">The order.</param>
    /// <param name="parts">Which pieces; empty: all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task ReleaseAsync(Guid orderId, IReadOnlyList<StockNeed> parts, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var reservation = await LockAsync(orderId, token);

                if (reservation is null)
                {
                    db.StockReservations.Add(new StockReservation(
                        Guid.CreateVersion7(), orderId, ReservationStatus.Released, clock.GetUtcNow()));
                    outbox.Add(new ReservationReleased(orderId, null, []));
                    await db.SaveChangesAsync(token);
                    return;
                }

                var given = await GiveBackAsync(reservation, parts, token);
                outbox.Add(new ReservationReleased(orderId, reservation.Id, given));
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Puts pieces that a customer gave back onto the shelf again.</summary>
    /// <param name="orderId">The order; without a reservation nothing happens.</param>
    /// <param name="parts">Which pieces.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task RestockAsync(Guid orderId, IReadOnlyList<StockNeed> parts, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                if (parts.Count > 0 && await LockAsync(orderId, token) is { } reservation)
                {
                    await GiveBackAsync(reservation, parts, token);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);

    /// <summary>Keeps held pieces of an order until a later time.</summary>
    public Task ExtendAsync(Guid orderId, DateTimeOffset until, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                (await LockAsync(orderId, token))?.Extend(until, clock.GetUtcNow());
                await db.SaveChangesAsync(token);
            },
            cancellationToken);

    /// <summary>Gives back the pieces of some reservations that nobody confirmed in time.</summary>
    /// <returns>How many reservations expired.</returns>
    public Task<int> ExpireAsync(int batchSize, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var due = await db.StockReservations
                    .FromSql(
                        $"""
                        SELECT * FROM stock_reservations WHERE status = 'Held' AND expires_at <= {now}
                        ORDER BY expires_at LIMIT {batchSize} FOR UPDATE SKIP LOCKED
                        """)
                    .ToListAsync(token);
                var movements = new List<StockMovement>();

                foreach (var reservation in due)
                {
                    var lines = await LinesAsync(reservation.Id, token);
                    movements.AddRange(Movements(reservation, lines, StockAdjustmentReason.ReservationExpired, 0, -1));
                    reservation.Become(ReservationStatus.Expired, now);
                    outbox.Add(new ReservationExpired(reservation.OrderId, reservation.Id));
                }

                // All at once, so that the rows of all of them are locked in order.
                await book.MoveAsync(movements, token);
                await db.SaveChangesAsync(token);
                return due.Count;
            },
            cancellationToken);

    private async Task<bool> TakeAsync(Guid orderId, StockAllocation plan, CancellationToken cancellationToken)
    {
        if (plan.Shortages.Count > 0)
        {
            outbox.Add(new StockReservationFailed(
                orderId,
                [.. plan.Shortages.Select(one => new StockShortage(one.VariantId, one.Requested, one.Available))]));
            await db.SaveChangesAsync(cancellationToken);
            return false;
        }

        var reservation = new StockReservation(
            Guid.CreateVersion7(), orderId, ReservationStatus.Held, clock.GetUtcNow());
        var lines = plan.Shares
            .Select(share => new ReservationLine(reservation.Id, share.LineId, share.Item, share.Quantity))
            .ToList();
        db.StockReservations.Add(reservation);
        db.ReservationLines.AddRange(lines);
        outbox.Add(new StockReserved(orderId, reservation.Id, Told(lines), reservation.ExpiresAt));
        await db.SaveChangesAsync(cancellationToken);
        await book.MoveAsync(Movements(reservation, lines, StockAdjustmentReason.Reserved, 0, 1), cancellationToken);
        return true;
    }

    private async Task<bool> AnswerAgainAsync(StockReservation reservation, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(reservation.Id, cancellationToken);
        var isOrders = reservation.Status is ReservationStatus.Held or ReservationStatus.Confirmed;

        if (isOrders)
        {
            outbox.Add(new StockReserved(
                reservation.OrderId, reservation.Id, Told(lines), reservation.ExpiresAt));
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await RefuseAsync(reservation.OrderId, lines, cancellationToken);
        }

        return isOrders;
    }

    private async Task RefuseAsync(
        Guid orderId,
        List<ReservationLine> lines,
        CancellationToken cancellationToken)
    {
        outbox.Add(new StockReservationFailed(
            orderId,
            [.. lines
                .GroupBy(line => line.VariantId)
                .Select(group => new StockShortage(group.Key, group.Sum(line => line.Quantity), 0))]));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<ReservedLine>> GiveBackAsync(
        StockReservation reservation,
        IReadOnlyList<StockNeed> parts,
        CancellationToken cancellationToken)
    {
        if (reservation.Status is ReservationStatus.Released or ReservationStatus.Expired)
        {
            return [];
        }

        var lines = await LinesAsync(reservation.Id, cancellationToken);
        var given = new List<(ReservationLine Line, int Quantity, int Left)>();

        foreach (var line in lines)
        {
            var wanted = parts.Count == 0
                ? line.Quantity
                : parts.Where(part => part.LineId == line.LineId).Sum(part => part.Quantity)
                    - given.Where(other => other.Line.LineId == line.LineId).Sum(other => other.Quantity);

            if (line.GiveBack(Math.Max(wanted, 0)) is > 0 and var quantity)
            {
                given.Add((line, quantity, line.Quantity));
            }
        }

        // Confirmed pieces have left the stock and come back to it; held ones are only no longer set aside.
        var isSold = reservation.Status == ReservationStatus.Confirmed;
        var reason = isSold ? StockAdjustmentReason.Cancelled : StockAdjustmentReason.Released;
        await book.MoveAsync(
            [.. given.Select(one => new StockMovement(
                one.Line.StockItemId,
                isSold ? one.Quantity : 0,
                isSold ? 0 : -one.Quantity,
                reason,
                $"{KeyOf(reservation, one.Line, reason)}:{one.Left}",
                reservation.Id))],
            cancellationToken);

        if (lines.All(line => line.Quantity == 0))
        {
            reservation.Become(ReservationStatus.Released, clock.GetUtcNow());
        }

        return [.. given.Select(one => new ReservedLine(
            one.Line.LineId, one.Line.VariantId, one.Line.WarehouseId, one.Quantity))];
    }

    private Task<StockReservation?> LockAsync(Guid orderId, CancellationToken cancellationToken)
        => db.StockReservations
            .FromSql($"SELECT * FROM stock_reservations WHERE order_id = {orderId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

    private Task<List<ReservationLine>> LinesAsync(Guid reservationId, CancellationToken cancellationToken)
        => db.ReservationLines
            .Where(line => line.ReservationId == reservationId)
            .OrderBy(line => line.StockItemId)
            .ThenBy(line => line.LineId)
            .ToListAsync(cancellationToken);

    private async Task<Dictionary<Guid, double>> DistancesAsync(GeoPoint? near, CancellationToken cancellationToken)
    {
        if (near is null)
        {
            return [];
        }

        var warehouses = await db.Warehouses.AsNoTracking().ToListAsync(cancellationToken);
        return warehouses.ToDictionary(
            warehouse => warehouse.Id,
            warehouse => GeoDistance.Kilometres(near, warehouse.Location));
    }

    private static IReadOnlyList<StockMovement> Movements(
        StockReservation reservation,
        IEnumerable<ReservationLine> lines,
        StockAdjustmentReason reason,
        int onHand,
        int reserved)
        => [.. lines.Where(line => line.Quantity > 0).Select(line => new StockMovement(
            line.StockItemId,
            onHand * line.Quantity,
            reserved * line.Quantity,
            reason,
            KeyOf(reservation, line, reason),
            reservation.Id))];

    private static string KeyOf(StockReservation reservation, ReservationLine line, StockAdjustmentReason reason)
        => $"{reservation.Id:n}:{line.LineId:n}:{line.StockItemId:n}:{(int)reason}";

    private static IReadOnlyList<ReservedLine> Told(IEnumerable<ReservationLine> lines)
        => [.. lines.Select(line => new ReservedLine(line.LineId, line.VariantId, line.WarehouseId, line.Quantity))];
}
