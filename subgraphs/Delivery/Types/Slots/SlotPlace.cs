using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Slots;

/// <summary>A place in a slot that is set aside for the caller.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="ExpiresAt">When the place is given back unless an order takes it.</param>
public sealed record SlotPlace(DeliverySlot Slot, DateTimeOffset ExpiresAt);
