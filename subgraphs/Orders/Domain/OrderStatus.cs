namespace EShop.Orders.Domain;

/// <summary>How far an order is. Expect further values.</summary>
public enum OrderStatus
{
    /// <summary>Placed; goods, money and delivery are being asked for.</summary>
    Placed,

    /// <summary>Goods, money and delivery are promised; it will be packed.</summary>
    Confirmed,

    /// <summary>Packed; it waits for a courier.</summary>
    Packed,

    /// <summary>A courier has it.</summary>
    Shipped,

    /// <summary>The courier is at the customer's.</summary>
    OutForDelivery,

    /// <summary>The customer has it.</summary>
    Delivered,

    /// <summary>It will not be delivered, and nothing is paid for it.</summary>
    Cancelled,

    /// <summary>The customer wants to give something back.</summary>
    ReturnRequested,

    /// <summary>Something came back; money is, or was, paid back for it.</summary>
    Returned,

    /// <summary>All that was paid was paid back.</summary>
    Refunded
}
