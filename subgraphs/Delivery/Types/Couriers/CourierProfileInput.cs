using System.ComponentModel.DataAnnotations;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Couriers;

/// <summary>What staff decide about a courier.</summary>
/// <param name="Name">What customers read.</param>
/// <param name="Vehicle">What the courier rides or drives.</param>
/// <param name="Capacity">How many pieces fit.</param>
/// <param name="Zones">The codes of the zones the courier works in; empty: all.</param>
public sealed record CourierProfileInput(
    [property: StringLength(Courier.MaxNameLength, MinimumLength = 1)] string Name,
    VehicleKind Vehicle,
    [property: Range(1, Courier.MaxCapacity)] int Capacity,
    [property: MaxLength(50)] IReadOnlyList<string>? Zones)
{
    internal CourierProfile ToProfile() => new(Name, Vehicle, Capacity, Zones ?? []);
}
