using EShop.Contracts;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Slots;

[ObjectType<DeliverySlot>]
public static partial class DeliverySlotNode
{
    [BindMember(nameof(DeliverySlot.Id))]
    [ID<DeliverySlot>]
    public static Guid GetId([Parent] DeliverySlot slot) => slot.Id;

    /// <summary>What a delivery costs then, before promotions.</summary>
    [BindMember(nameof(DeliverySlot.Fee))]
    public static Money GetFee([Parent] DeliverySlot slot) => new(slot.Fee, slot.Currency);

    /// <summary>How many places are left.</summary>
    [BindMember(nameof(DeliverySlot.Taken))]
    public static int GetAvailable([Parent] DeliverySlot slot) => slot.Capacity - slot.Taken;
}
