namespace EShop.Delivery.Types.Slots;

/// <summary>A day at an address.</summary>
/// <param name="AddressId">The address.</param>
/// <param name="Date">The day, in the city of the address.</param>
public sealed record AddressDay(Guid AddressId, DateOnly Date);
