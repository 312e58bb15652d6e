namespace EShop.Inventory.Domain;

/// <summary>Why the number of pieces on hand changed.</summary>
public enum StockAdjustmentReason
{
    /// <summary>A supplier delivered goods.</summary>
    Received,

    /// <summary>A customer's return went back to the shelf.</summary>
    Returned,

    /// <summary>A count found another number than the books.</summary>
    Counted,

    /// <summary>Goods broke or were spoiled.</summary>
    Damaged,

    /// <summary>Goods passed their date.</summary>
    Expired,

    /// <summary>Goods are missing.</summary>
    Lost,

    /// <summary>Goods went to, or came from, another warehouse.</summary>
    Transferred,

    /// <summary>Pieces were set aside for an order.</summary>
    Reserved,

    /// <summary>An order gave pieces back before it got them.</summary>
    Released,

    /// <summary>Nobody confirmed a reservation in time.</summary>
    ReservationExpired,

    /// <summary>Pieces left for an order.</summary>
    Sold,

    /// <summary>An order was cancelled before its pieces had left the house.</summary>
    Cancelled
}
