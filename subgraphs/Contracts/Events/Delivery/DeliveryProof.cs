namespace EShop.Contracts.Events.Delivery;

/// <summary>How a handover is proven.</summary>
public enum DeliveryProof
{
    /// <summary>The customer said a code.</summary>
    Code,

    /// <summary>The courier took a picture.</summary>
    Photo,

    /// <summary>The courier was there.</summary>
    Geofence
}
