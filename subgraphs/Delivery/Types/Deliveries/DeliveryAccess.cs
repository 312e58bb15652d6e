using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.ServiceDefaults.Identity;
using Microsoft.EntityFrameworkCore;

namespace EShop.Delivery.Types.Deliveries;

/// <summary>
/// Who sees a delivery: its customer, its courier, and who may read all. To everybody else it looks as if it did not exist.
/// </summary>
public sealed class DeliveryAccess(DeliveryContext db, CurrentUser user)
{
    private Task<Guid?>? _courierId;

    /// <summary>The delivery, or null when it is not there for the caller.</summary>
    public async Task<OrderDelivery?> FilterAsync(OrderDelivery? delivery, CancellationToken cancellationToken)
        => delivery is not null
            && (IsCustomerOrStaff(delivery) || await IsCourierAsync(delivery, cancellationToken))
            ? delivery
            : null;

    /// <summary>The door, or null when it is not the caller's business; a courier knows it only as long as needed.</summary>
    public async Task<DeliveryDestination?> DoorAsync(OrderDelivery delivery, CancellationToken cancellationToken)
        => IsCustomerOrStaff(delivery)
            || (DeliveryTransitions.WithCourier.Contains(delivery.Status)
                && await IsCourierAsync(delivery, cancellationToken))
            ? delivery.Destination
            : null;

    /// <summary>Whether the caller is who gets the goods.</summary>
    public bool IsCustomer(OrderDelivery delivery) => delivery.UserId is { } owner && user.Id == owner;

    /// <summary>Whether the caller gets the goods or may read all deliveries.</summary>
    public bool IsCustomerOrStaff(OrderDelivery delivery)
        => IsCustomer(delivery) || user.HasScope(DeliveryScopes.Read);

    private async Task<bool> IsCourierAsync(OrderDelivery delivery, CancellationToken cancellationToken)
        => delivery.CourierId is { } courierId
            && user.HasScope(DeliveryScopes.Carry)
            && await (_courierId ??= FindCourierAsync(cancellationToken)) == courierId;

    private async Task<Guid?> FindCourierAsync(CancellationToken cancellationToken)
        => (await db.Couriers
            .AsNoTracking()
            .SingleOrDefaultAsync(
                courier => courier.UserId == user.Id && courier.IsActive && courier.SuspendedAt == null,
                cancellationToken))?.Id;
}
