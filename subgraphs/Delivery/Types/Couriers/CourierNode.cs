using EShop.Delivery.Domain;
using EShop.Delivery.Live;
using EShop.Delivery.Types.Deliveries;
using EShop.Delivery.Types.Offers;

namespace EShop.Delivery.Types.Couriers;

/// <summary>A courier is only ever resolved for themselves and for staff; customers see a <see cref="CourierCard"/>.</summary>
[ObjectType<Courier>]
public static partial class CourierNode
{
    [BindMember(nameof(Courier.Id))]
    [ID<Courier>]
    public static Guid GetId([Parent] Courier courier) => courier.Id;

    /// <summary>What the courier can take now, the oldest first.</summary>
    public static async Task<IReadOnlyList<DeliveryOffer>> GetOffersAsync(
        [Parent] Courier courier,
        IOpenOffersByCourierIdDataLoader openOffersByCourierId,
        CancellationToken cancellationToken)
        => await openOffersByCourierId.LoadAsync(courier.Id, cancellationToken) ?? [];

    /// <summary>What the courier has taken and not finished, the oldest first.</summary>
    public static async Task<IReadOnlyList<OrderDelivery>> GetDeliveriesAsync(
        [Parent] Courier courier,
        IActiveDeliveriesByCourierIdDataLoader activeDeliveriesByCourierId,
        CancellationToken cancellationToken)
        => await activeDeliveriesByCourierId.LoadAsync(courier.Id, cancellationToken) ?? [];

    /// <summary>Where the courier was last; null when there was no news for long.</summary>
    public static Task<CourierPosition?> GetPositionAsync([Parent] Courier courier, CourierMap map)
        => map.FindAsync(courier.Id);
}
