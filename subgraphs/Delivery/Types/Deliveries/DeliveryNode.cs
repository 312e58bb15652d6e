using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.Delivery.Types.Couriers;
using EShop.Delivery.Types.References;
using EShop.Delivery.Types.Slots;

namespace EShop.Delivery.Types.Deliveries;

/// <summary>A delivery is only ever resolved for its customer, its courier and who may read all.</summary>
[ObjectType<OrderDelivery>]
[GraphQLName("Delivery")]
public static partial class DeliveryNode
{
    [BindMember(nameof(OrderDelivery.Id))]
    [ID("Delivery")]
    public static Guid GetId([Parent] OrderDelivery delivery) => delivery.Id;

    /// <summary>The order that is brought.</summary>
    [BindMember(nameof(OrderDelivery.OrderId))]
    public static Order? GetOrder([Parent] OrderDelivery delivery) => new(delivery.OrderId);

    /// <summary>The slot that was chosen; null: as soon as possible.</summary>
    [BindMember(nameof(OrderDelivery.SlotId))]
    public static async Task<DeliverySlot?> GetSlotAsync(
        [Parent] OrderDelivery delivery,
        IDeliverySlotByIdDataLoader deliverySlotById,
        CancellationToken cancellationToken)
        => delivery.SlotId is { } id ? await deliverySlotById.LoadAsync(id, cancellationToken) : null;

    /// <summary>Where it goes; couriers see it while they have the delivery.</summary>
    [BindMember(nameof(OrderDelivery.Destination))]
    public static Task<DeliveryDestination?> GetDestinationAsync(
        [Parent] OrderDelivery delivery,
        DeliveryAccess access,
        CancellationToken cancellationToken)
        => access.DoorAsync(delivery, cancellationToken);

    /// <summary>Where the goods are picked up.</summary>
    [BindMember(nameof(OrderDelivery.WarehouseIds))]
    public static async Task<IReadOnlyList<PickupLocation>> GetPickupsAsync(
        [Parent] OrderDelivery delivery,
        IPickupByWarehouseIdDataLoader pickupByWarehouseId,
        CancellationToken cancellationToken)
    {
        var pickups = await pickupByWarehouseId.LoadAsync(delivery.WarehouseIds, cancellationToken);
        return [.. pickups.OfType<PickupLocation>()];
    }

    /// <summary>The digits to tell the courier when the goods are handed over; only the customer sees them.</summary>
    [BindMember(nameof(OrderDelivery.Code))]
    public static string? GetHandoverCode([Parent] OrderDelivery delivery, DeliveryAccess access)
        => access.IsCustomer(delivery) && delivery.IsOpen ? delivery.Code : null;

    /// <summary>The picture that proves the handover.</summary>
    [BindMember(nameof(OrderDelivery.PhotoUrl))]
    public static string? GetPhotoUrl([Parent] OrderDelivery delivery, DeliveryAccess access)
        => access.IsCustomerOrStaff(delivery) ? delivery.PhotoUrl : null;

    /// <summary>Who brings it; null: nobody yet.</summary>
    [BindMember(nameof(OrderDelivery.CourierId))]
    public static async Task<CourierCard?> GetCourierAsync(
        [Parent] OrderDelivery delivery,
        ICourierByIdDataLoader courierById,
        CancellationToken cancellationToken)
        => delivery.CourierId is { } id && await courierById.LoadAsync(id, cancellationToken) is { } courier
            ? new CourierCard(courier.Name, courier.Vehicle)
            : null;

    /// <summary>Where the courier is and when they are expected; null unless the courier is on the way with the goods.</summary>
    public static async Task<CourierLocation?> GetCourierLocationAsync(
        [Parent] OrderDelivery delivery,
        DeliveryTracking tracking,
        ICourierByIdDataLoader courierById,
        CancellationToken cancellationToken)
        => delivery is { IsOnTheWay: true, CourierId: { } id }
            ? await tracking.LocateAsync(
                delivery, (await courierById.LoadRequiredAsync(id, cancellationToken)).Vehicle)
            : null;
}
