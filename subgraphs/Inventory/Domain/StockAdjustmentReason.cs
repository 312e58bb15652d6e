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
    Lost
}
