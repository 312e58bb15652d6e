using EShop.Contracts;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Deliveries;

namespace EShop.Delivery.Types.Offers;

/// <summary>An offer is only ever resolved for its courier and who may read all.</summary>
[ObjectType<DeliveryOffer>]
public static partial class DeliveryOfferNode
{
    // About a hundred metres: enough to decide, too little to find a door.
    private const int DecimalsOfDropOff = 3;

    [BindMember(nameof(DeliveryOffer.Id))]
    [ID<DeliveryOffer>]
    public static Guid GetId([Parent] DeliveryOffer offer) => offer.Id;

    /// <summary>How many pieces there are.</summary>
    [BindMember(nameof(DeliveryOffer.DeliveryId))]
    public static async Task<int> GetPiecesAsync(
        [Parent] DeliveryOffer offer,
        IDeliveryByIdDataLoader deliveryById,
        CancellationToken cancellationToken)
        => (await deliveryById.LoadRequiredAsync(offer.DeliveryId, cancellationToken)).Pieces;

    /// <summary>Where the goods are picked up.</summary>
    public static async Task<IReadOnlyList<PickupLocation>> GetPickupsAsync(
        [Parent] DeliveryOffer offer,
        IDeliveryByIdDataLoader deliveryById,
        IPickupByWarehouseIdDataLoader pickupByWarehouseId,
        CancellationToken cancellationToken)
    {
        var delivery = await deliveryById.LoadRequiredAsync(offer.DeliveryId, cancellationToken);
        return [.. (await pickupByWarehouseId.LoadAsync(delivery.WarehouseIds, cancellationToken)).OfType<PickupLocation>()];
    }

    /// <summary>About where it goes; the door is shown to who takes it.</summary>
    public static async Task<GeoPoint?> GetDropOffAsync(
        [Parent] DeliveryOffer offer,
        IDeliveryByIdDataLoader deliveryById,
        CancellationToken cancellationToken)
        => (await deliveryById.LoadRequiredAsync(offer.DeliveryId, cancellationToken)).Destination?.Location is { } door
            ? new GeoPoint(
                Math.Round(door.Latitude, DecimalsOfDropOff),
                Math.Round(door.Longitude, DecimalsOfDropOff))
            : null;
}
