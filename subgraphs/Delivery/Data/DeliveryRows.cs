using EShop.Delivery.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Data;

/// <summary>The rows of deliveries, locked for whoever changes them; couriers' rows come after, slots' last.</summary>
public sealed class DeliveryRows(DeliveryContext db)
{
    /// <summary>Has what is done about an order come one after the other, also before there is a row to lock.</summary>
    public Task LockOrderAsync(Guid orderId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({orderId.ToString()}, 8))",
            cancellationToken);

    /// <summary>The delivery of an order, locked until the transaction ends.</summary>
    public Task<OrderDelivery?> LockByOrderAsync(Guid orderId, CancellationToken cancellationToken)
        => db.Deliveries
            .FromSql($"SELECT * FROM deliveries WHERE order_id = {orderId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>A delivery, locked until the transaction ends.</summary>
    public Task<OrderDelivery?> LockAsync(Guid deliveryId, CancellationToken cancellationToken)
        => db.Deliveries
            .FromSql($"SELECT * FROM deliveries WHERE id = {deliveryId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Takes back what couriers were asked about a delivery.</summary>
    public Task WithdrawOffersAsync(Guid deliveryId, CancellationToken cancellationToken)
        => db.Offers
            .Where(offer => offer.DeliveryId == deliveryId && offer.Status == OfferStatus.Open)
            .ExecuteUpdateAsync(
                set => set.SetProperty(offer => offer.Status, OfferStatus.Withdrawn),
                cancellationToken);

    /// <summary>Puts the pieces of a delivery into a courier's vehicle, where they fit.</summary>
    /// <remarks>
    /// The courier's row decides between an offer that is accepted and a courier who is locked out: whichever is first, the
    /// other sees it.
    /// </remarks>
    /// <exception cref="OfferGoneException">The courier was locked out.</exception>
    /// <exception cref="CourierFullException">They do not fit.</exception>
    public async Task LoadAsync(Guid courierId, int pieces, CancellationToken cancellationToken)
    {
        if (await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE couriers SET load = load + {pieces}
            WHERE id = {courierId} AND load + {pieces} <= capacity AND is_active AND suspended_at IS NULL
            """,
            cancellationToken) > 0)
        {
            return;
        }

        throw await db.Couriers.AnyAsync(
            courier => courier.Id == courierId && courier.IsActive && courier.SuspendedAt == null, cancellationToken)
            ? new CourierFullException()
            : new OfferGoneException();
    }

    /// <summary>Takes the pieces of a delivery, if a courier is responsible for it, out of the vehicle.</summary>
    public Task UnloadAsync(OrderDelivery delivery, CancellationToken cancellationToken)
        => UnloadAsync(delivery, delivery.Pieces, cancellationToken);

    /// <summary>Takes some pieces of a delivery, if a courier is responsible for it, out of the vehicle.</summary>
    public Task UnloadAsync(OrderDelivery delivery, int pieces, CancellationToken cancellationToken)
        => DeliveryTransitions.WithCourier.Contains(delivery.Status)
            ? db.Database.ExecuteSqlAsync(
                $"UPDATE couriers SET load = load - {pieces} WHERE id = {delivery.CourierId}",
                cancellationToken)
            : Task.CompletedTask;
}
