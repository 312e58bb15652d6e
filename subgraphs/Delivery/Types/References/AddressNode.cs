using EShop.Delivery.Domain;
using EShop.Delivery.Types.Slots;

namespace EShop.Delivery.Types.References;

[ObjectType<Address>]
public static partial class AddressNode
{
    /// <summary>When orders can be brought there on a day; nothing where the shop does not deliver.</summary>
    /// <param name="date">The day, in the city of the address.</param>
    public static async Task<IReadOnlyList<DeliverySlot>?> GetSlotsAsync(
        [Parent] Address address,
        DateOnly date,
        ISlotsByAddressDataLoader slotsByAddress,
        CancellationToken cancellationToken)
        => await slotsByAddress.LoadAsync(new AddressDay(address.Id, date), cancellationToken) ?? [];
}
