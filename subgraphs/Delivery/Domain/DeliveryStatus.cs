namespace EShop.Delivery.Domain;

/// <summary>How far a delivery is.</summary>
public enum DeliveryStatus
{
    /// <summary>The shop cannot bring the order.</summary>
    Refused,

    /// <summary>It will be brought; the goods are not packed yet.</summary>
    Planned,

    /// <summary>It is offered to couriers.</summary>
    Searching,

    /// <summary>No courier took it; it is offered again when one comes.</summary>
    NoCourier,

    /// <summary>A courier took it and comes for the goods.</summary>
    Assigned,

    /// <summary>The courier has the goods.</summary>
    PickedUp,

    /// <summary>The courier is on the way to the customer.</summary>
    EnRoute,

    /// <summary>The courier is at the customer's.</summary>
    Arrived,

    /// <summary>The customer has the goods.</summary>
    Delivered,

    /// <summary>The goods could not be handed over.</summary>
    Failed,

    /// <summary>The order is not brought after all.</summary>
    Cancelled
}
