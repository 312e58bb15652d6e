using EShop.Contracts;
using EShop.Contracts.Events.Delivery;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>
/// Sets places in slots aside, and what becomes of them. The rows of reservations are locked before those of slots; a slot
/// takes no more than its capacity because its number of places changes by a conditional statement only.
/// </summary>
public sealed class SlotBook(DeliveryContext db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Sets a place aside for a customer, instead of any other that was; the same slot again is held longer.</summary>
    /// <exception cref="SlotNotFoundException">There is no such slot, or it is too late for it.</exception>
    /// <exception cref="SlotFullException">No place is left.</exception>
    /// <exception cref="AddressNotServedException">The slot is not one of the address's zone.</exception>
    public Task<SlotReservation> ReserveAsync(
        Guid slotId,
        Guid userId,
        Guid addressId,
        CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var now = clock.GetUtcNow();
                var slot = await FindAsync(slotId, token);

                if (slot is null || slot.EndsAt - SlotPlan.Notice <= now)
                {
                    throw new SlotNotFoundException();
                }

                await RequireServedAsync(slot, userId, addressId, token);
                await LockUserAsync(userId, token);
                var reservation = await HoldAsync(slot.Id, userId, now, token);
                outbox.Add(new SlotReserved(
                    reservation.Id,
                    slot.Id,
                    userId,
                    slot.StartsAt,
                    slot.EndsAt,
                    new Money(slot.Fee, slot.Currency),
                    reservation.ExpiresAt));
                await db.SaveChangesAsync(token);
                return reservation;
            },
            cancellationToken);

    /// <summary>Keeps a customer's place while the order that was placed is being confirmed.</summary>
    public async Task KeepForOrderAsync(Guid slotId, Guid userId, CancellationToken cancellationToken)
    {
        await LockUserAsync(userId, cancellationToken);

        if (await LockHeldAsync(userId, cancellationToken) is { } held && held.SlotId == slotId)
        {
            held.Extend(clock.GetUtcNow() + SlotReservation.OrderGrace);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Makes a place an order's: the one that was set aside, or another when that has expired.</summary>
    /// <returns>The slot; null when it has no place left.</returns>
    public async Task<DeliverySlot?> TakeAsync(
        Guid slotId,
        Guid userId,
        Guid orderId,
        CancellationToken cancellationToken)
    {
        await LockUserAsync(userId, cancellationToken);
        var reservation = await LockHeldAsync(userId, cancellationToken) is { } held && held.SlotId == slotId
            ? held
            : await TryTakePlaceAsync(slotId, cancellationToken)
                ? db.Add(SlotReservation.Hold(slotId, userId, clock.GetUtcNow())).Entity
                : null;
        reservation?.Take(orderId);
        await db.SaveChangesAsync(cancellationToken);
        return reservation is null ? null : await FindAsync(slotId, cancellationToken);
    }

    /// <summary>Gives back the place that an order has, if it has one.</summary>
    public async Task GiveBackAsync(Guid orderId, CancellationToken cancellationToken)
    {
        var taken = await db.SlotReservations
            .FromSql($"SELECT * FROM slot_reservations WHERE order_id = {orderId} AND status = 'Taken' FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

        if (taken is not null)
        {
            taken.Release();
            await db.SaveChangesAsync(cancellationToken);
            await GivePlaceAsync(taken.SlotId, cancellationToken);
        }
    }

    /// <summary>Gives back some places that no order took in time.</summary>
    /// <returns>How many.</returns>
    public Task<int> ExpireAsync(int batchSize, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token =>
            {
                var due = await db.SlotReservations
                    .FromSql(
                        $"""
                        SELECT * FROM slot_reservations WHERE status = 'Held' AND expires_at <= {clock.GetUtcNow()}
                        ORDER BY expires_at LIMIT {batchSize} FOR UPDATE SKIP LOCKED
                        """)
                    .ToListAsync(token);

                foreach (var reservation in due.OrderBy(one => one.SlotId))
                {
                    reservation.Release(isExpired: true);
                    await GivePlaceAsync(reservation.SlotId, token);
                }

                await db.SaveChangesAsync(token);
                return due.Count;
            },
            cancellationToken);

    private async Task<SlotReservation> HoldAsync(
        Guid slotId,
        Guid userId,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var held = await LockHeldAsync(userId, cancellationToken);

        if (held is not null && held.SlotId == slotId)
        {
            held.Extend(now + SlotReservation.Lifetime);
            return held;
        }

        if (held is not null)
        {
            held.Release();
            await GivePlaceAsync(held.SlotId, cancellationToken);

            // Before the new one, for a customer has one only.
            await db.SaveChangesAsync(cancellationToken);
        }

        return await TryTakePlaceAsync(slotId, cancellationToken)
            ? db.Add(SlotReservation.Hold(slotId, userId, now)).Entity
            : throw new SlotFullException();
    }

    private async Task RequireServedAsync(
        DeliverySlot slot,
        Guid userId,
        Guid addressId,
        CancellationToken cancellationToken)
    {
        if (!await db.KnownAddresses.AnyAsync(
            address => address.AddressId == addressId && address.UserId == userId && address.ZoneId == slot.ZoneId,
            cancellationToken))
        {
            throw new AddressNotServedException();
        }
    }

    // What one customer does with slots comes one after the other, also before there is a row to lock.
    private Task LockUserAsync(Guid userId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({userId.ToString()}, 7))",
            cancellationToken);

    private Task<SlotReservation?> LockHeldAsync(Guid userId, CancellationToken cancellationToken)
        => db.SlotReservations
            .FromSql($"SELECT * FROM slot_reservations WHERE user_id = {userId} AND status = 'Held' FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

    private Task<DeliverySlot?> FindAsync(Guid slotId, CancellationToken cancellationToken)
        => db.Slots.AsNoTracking().SingleOrDefaultAsync(slot => slot.Id == slotId, cancellationToken);

    private async Task<bool> TryTakePlaceAsync(Guid slotId, CancellationToken cancellationToken)
        => await db.Database.ExecuteSqlAsync(
            $"UPDATE delivery_slots SET taken = taken + 1 WHERE id = {slotId} AND taken < capacity",
            cancellationToken) == 1;

    private Task GivePlaceAsync(Guid slotId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"UPDATE delivery_slots SET taken = taken - 1 WHERE id = {slotId}",
            cancellationToken);
}
