namespace EShop.Delivery.Domain;

/// <summary>What a courier rides or drives.</summary>
public enum VehicleKind
{
    /// <summary>A bicycle, also with a motor.</summary>
    Bicycle,

    /// <summary>A motor scooter.</summary>
    Scooter,

    /// <summary>A car.</summary>
    Car,

    /// <summary>A van.</summary>
    Van
}
