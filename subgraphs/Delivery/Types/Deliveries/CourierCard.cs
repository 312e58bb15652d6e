using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Deliveries;

/// <summary>What a customer sees of the courier.</summary>
/// <param name="Name">What the courier is called.</param>
/// <param name="Vehicle">What to look out for.</param>
public sealed record CourierCard(string Name, VehicleKind Vehicle);
