namespace EShop.Delivery;

/// <summary>The scopes of this subgraph.</summary>
internal static class DeliveryScopes
{
    /// <summary>See everybody's deliveries and couriers.</summary>
    public const string Read = "deliveries:read";

    /// <summary>Help where a delivery is stuck.</summary>
    public const string Write = "deliveries:write";

    /// <summary>Bring orders, as a courier.</summary>
    public const string Carry = "deliveries:carry";

    /// <summary>Hire couriers; set zones and where goods are picked up.</summary>
    public const string Manage = "couriers:write";
}
