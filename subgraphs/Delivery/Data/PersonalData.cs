using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>What is stored about one user, as a customer and as a courier.</summary>
public sealed class PersonalData(DeliveryContext db, CourierMap map)
{
    /// <summary>How many records there are.</summary>
    public async Task<int> CountAsync(Guid userId, CancellationToken cancellationToken)
        => await db.Deliveries.CountAsync(delivery => delivery.UserId == userId, cancellationToken)
            + await db.KnownAddresses.CountAsync(address => address.UserId == userId, cancellationToken)
            + await db.SlotReservations.CountAsync(reservation => reservation.UserId == userId, cancellationToken)
            + await db.Couriers.CountAsync(courier => courier.UserId == userId, cancellationToken)
            + await db.TrackPoints.CountAsync(
                point => db.Couriers.Any(courier => courier.Id == point.CourierId && courier.UserId == userId),
                cancellationToken);

    /// <summary>Erases it, or names a pseudonym instead; an open delivery keeps its door until it is over.</summary>
    public async Task EraseAsync(Guid userId, Guid pseudonymId, CancellationToken cancellationToken)
    {
        await db.KnownAddresses.Where(address => address.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.SlotReservations
            .Where(reservation => reservation.UserId == userId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(reservation => reservation.UserId, pseudonymId),
                cancellationToken);
        var deliveries = await db.Deliveries
            .FromSql($"SELECT * FROM deliveries WHERE user_id = {userId} ORDER BY id FOR UPDATE")
            .ToListAsync(cancellationToken);

        foreach (var delivery in deliveries)
        {
            delivery.Erase(pseudonymId);
        }

        if (await db.Couriers.SingleOrDefaultAsync(one => one.UserId == userId, cancellationToken) is { } courier)
        {
            await EraseAsync(courier, pseudonymId, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EraseAsync(Courier courier, Guid pseudonymId, CancellationToken cancellationToken)
    {
        courier.Erase(pseudonymId);
        await db.TrackPoints.Where(point => point.CourierId == courier.Id).ExecuteDeleteAsync(cancellationToken);
        await map.ForgetAsync(courier.Id);
    }
}
