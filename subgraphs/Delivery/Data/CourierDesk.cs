using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Delivery.Data;

/// <summary>Who the caller is as a courier, and what staff do about couriers.</summary>
public sealed class CourierDesk(
    DeliveryContext db,
    CourierMap map,
    OfferRounds rounds,
    CurrentUser user,
    TimeProvider clock)
{
    /// <summary>The caller as a courier.</summary>
    /// <exception cref="NotACourierException">The caller is none, or no longer, or locked out.</exception>
    public async Task<Courier> CallerAsync(CancellationToken cancellationToken)
    {
        var userId = user.RequiredId;
        return await db.Couriers
            .AsNoTracking()
            .SingleOrDefaultAsync(
                courier => courier.UserId == userId && courier.IsActive && courier.SuspendedAt == null,
                cancellationToken)
            ?? throw new NotACourierException();
    }

    /// <summary>Lets the caller have offers, or no longer; what the courier has taken stays.</summary>
    /// <exception cref="NotACourierException">The caller is no courier.</exception>
    public async Task<Courier> SetOnlineAsync(bool online, CancellationToken cancellationToken)
    {
        var courier = await CallerAsync(cancellationToken);
        await SetOnlineAsync(courier.Id, online, cancellationToken);

        if (online)
        {
            await map.EnterAsync(courier.Id);
            await rounds.WakeAsync(cancellationToken);
        }
        else
        {
            await StopAskingAsync(courier.Id, cancellationToken);
        }

        return await CallerAsync(cancellationToken);
    }

    /// <summary>
    /// Takes a user, if it is a courier, off the map: who is locked out is not asked any more. What the courier has not
    /// picked up yet, <see cref="LockedOutCouriers"/> gives to others.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="sequence">The place of the event among those of the account.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task SuspendAsync(Guid userId, long sequence, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var courierId = await db.Couriers
            .Where(one => one.UserId == userId && one.SuspensionSequence < sequence)
            .Select(one => (Guid?)one.Id)
            .SingleOrDefaultAsync(cancellationToken);

        if (courierId is { } id)
        {
            // The courier's row comes last, as for who accepts an offer.
            await StopAskingAsync(id, cancellationToken);
            await SetSuspendedAsync(userId, sequence, at, cancellationToken);
        }
    }

    /// <summary>Lets a user, if it is a courier, work again; going online is up to the courier.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sequence">The place of the event among those of the account.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task ReinstateAsync(Guid userId, long sequence, CancellationToken cancellationToken)
        => SetSuspendedAsync(userId, sequence, at: null, cancellationToken);

    /// <summary>Makes a user a courier.</summary>
    /// <exception cref="CourierExistsException">The user is one already.</exception>
    public async Task<Courier> HireAsync(Guid userId, CourierProfile profile, CancellationToken cancellationToken)
    {
        var courier = Courier.Hire(userId, profile);
        db.Couriers.Add(courier);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return courier;
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new CourierExistsException();
        }
    }

    /// <summary>Changes a courier.</summary>
    /// <exception cref="CourierNotFoundException">There is none.</exception>
    /// <exception cref="StaleVersionException">The edit was made from another version.</exception>
    /// <exception cref="CourierFullException">More is in the vehicle now than would fit.</exception>
    public async Task<Courier> EditAsync(
        Guid id,
        CourierProfile profile,
        bool isActive,
        int version,
        CancellationToken cancellationToken)
    {
        // Locked: who goes online or takes something in this moment comes before or after.
        var courier = await db.InTransactionAsync(
            async token =>
            {
                var locked = await db.Couriers
                    .FromSql($"SELECT * FROM couriers WHERE id = {id} FOR UPDATE")
                    .SingleOrDefaultAsync(token)
                    ?? throw new CourierNotFoundException();
                locked.Edit(profile, isActive, version);
                await db.SaveVersionedAsync(token);
                return locked;
            },
            cancellationToken);

        if (!courier.IsOnline)
        {
            await StopAskingAsync(id, cancellationToken);
        }

        return courier;
    }

    private Task<int> SetOnlineAsync(Guid courierId, bool online, CancellationToken cancellationToken)
        => db.Couriers
            .Where(one => one.Id == courierId && one.IsActive && one.SuspendedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsOnline, online), cancellationToken);

    private Task<int> SetSuspendedAsync(
        Guid userId,
        long sequence,
        DateTimeOffset? at,
        CancellationToken cancellationToken)
        => db.Couriers
            .Where(one => one.UserId == userId && one.SuspensionSequence < sequence)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(one => one.SuspendedAt, at)
                    .SetProperty(one => one.SuspensionSequence, sequence)
                    .SetProperty(one => one.IsOnline, one => one.IsOnline && at == null),
                cancellationToken);

    private async Task StopAskingAsync(Guid courierId, CancellationToken cancellationToken)
    {
        await map.LeaveAsync(courierId);
        await db.InTransactionAsync(
            async token =>
            {
                var open = db.Offers.Where(offer => offer.CourierId == courierId && offer.Status == OfferStatus.Open);
                var deliveries = await open.Select(offer => offer.DeliveryId).ToListAsync(token);
                await open.ExecuteUpdateAsync(
                    set => set.SetProperty(offer => offer.Status, OfferStatus.Declined), token);

                // Nobody waits for who has left; whoever else is asked keeps the offer until it is answered.
                await db.Deliveries
                    .Where(delivery => deliveries.Contains(delivery.Id)
                        && delivery.Status == DeliveryStatus.Searching
                        && !db.Offers.Any(offer
                            => offer.DeliveryId == delivery.Id && offer.Status == OfferStatus.Open))
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(delivery => delivery.NextOfferAt, clock.GetUtcNow()), token);
            },
            cancellationToken);
    }
}
