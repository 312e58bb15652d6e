namespace EShop.Delivery.Domain;

/// <summary>What staff decide about a courier.</summary>
/// <param name="Name">What customers read.</param>
/// <param name="Vehicle">What the courier rides or drives.</param>
/// <param name="Capacity">How many pieces fit.</param>
/// <param name="Zones">The codes of the zones the courier works in; empty: all.</param>
public sealed record CourierProfile(string Name, VehicleKind Vehicle, int Capacity, IReadOnlyList<string> Zones);
