namespace EShop.Inventory.Domain;

/// <summary>What became of a reservation.</summary>
public enum ReservationStatus
{
    /// <summary>Its pieces are set aside until it expires.</summary>
    Held,

    /// <summary>Its pieces are the order's and have left the stock.</summary>
    Confirmed,

    /// <summary>The order gave its pieces back.</summary>
    Released,

    /// <summary>Nobody confirmed it in time.</summary>
    Expired
}
