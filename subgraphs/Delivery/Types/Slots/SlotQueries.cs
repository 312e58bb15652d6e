using EShop.Delivery.Domain;
using EShop.Delivery.Types.References;

namespace EShop.Delivery.Types.Slots;

[QueryType]
public static partial class SlotQueries
{
    /// <summary>When orders can be brought to an address of the caller on a day; nothing where the shop does not deliver.</summary>
    /// <param name="addressId">The address.</param>
    /// <param name="date">The day, in the city of the address.</param>
    [Authorize]
    public static async Task<IReadOnlyList<DeliverySlot>> GetSlotsAsync(
        [ID<Address>] Guid addressId,
        DateOnly date,
        ISlotsByAddressDataLoader slotsByAddress,
        CancellationToken cancellationToken)
        => await slotsByAddress.LoadAsync(new AddressDay(addressId, date), cancellationToken) ?? [];

    /// <summary>The slot with this id.</summary>
    [Lookup]
    [Authorize]
    public static Task<DeliverySlot?> GetDeliverySlotByIdAsync(
        [ID<DeliverySlot>] Guid id,
        IDeliverySlotByIdDataLoader deliverySlotById,
        CancellationToken cancellationToken)
        => deliverySlotById.LoadAsync(id, cancellationToken);
}
