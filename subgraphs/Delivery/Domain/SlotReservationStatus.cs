namespace EShop.Delivery.Domain;

/// <summary>What became of a place in a slot.</summary>
public enum SlotReservationStatus
{
    /// <summary>Set aside for a while.</summary>
    Held,

    /// <summary>An order has it.</summary>
    Taken,

    /// <summary>Given back.</summary>
    Released,

    /// <summary>Given back because no order came in time.</summary>
    Expired
}
