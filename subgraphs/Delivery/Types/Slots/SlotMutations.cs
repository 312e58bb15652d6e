using EShop.Delivery.Data;
using EShop.Delivery.Domain;
using EShop.Delivery.Types.Errors;
using EShop.Delivery.Types.References;
using EShop.ServiceDefaults.Identity;

namespace EShop.Delivery.Types.Slots;

[MutationType]
public static partial class SlotMutations
{
    /// <summary>
    /// Sets a place in a slot aside for 15 minutes, instead of any other. Once it is known, which takes a moment,
    /// <c>quoteCart</c> takes the slot and its fee.
    /// </summary>
    /// <param name="slotId">The slot.</param>
    /// <param name="addressId">An address of the caller.</param>
    [Authorize]
    [Error<SlotNotFoundError>]
    [Error<SlotFullError>]
    [Error<AddressNotServedError>]
    public static async Task<SlotPlace> ReserveSlotAsync(
        [ID<DeliverySlot>] Guid slotId,
        [ID<Address>] Guid addressId,
        CurrentUser user,
        SlotBook slots,
        IDeliverySlotByIdDataLoader deliverySlotById,
        CancellationToken cancellationToken)
    {
        var reservation = await slots.ReserveAsync(slotId, user.RequiredId, addressId, cancellationToken);
        return new SlotPlace(
            await deliverySlotById.LoadRequiredAsync(slotId, cancellationToken),
            reservation.ExpiresAt);
    }
}
