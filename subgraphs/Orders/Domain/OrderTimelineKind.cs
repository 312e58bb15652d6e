namespace EShop.Orders.Domain;

/// <summary>What happened to an order. Expect further values.</summary>
public enum OrderTimelineKind
{
    /// <summary>It was placed.</summary>
    Placed,

    /// <summary>Its pieces are set aside.</summary>
    StockReserved,

    /// <summary>The bank wants the customer to prove who they are.</summary>
    PaymentChallenged,

    /// <summary>The payment is promised.</summary>
    PaymentAuthorized,

    /// <summary>Goods, money and delivery are promised.</summary>
    Confirmed,

    /// <summary>Some of its pieces were cancelled.</summary>
    LinesCancelled,

    /// <summary>It is being cancelled.</summary>
    CancellationStarted,

    /// <summary>It could not be cancelled any more: the courier was faster.</summary>
    CancellationFailed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It was packed.</summary>
    Packed,

    /// <summary>A courier will bring it.</summary>
    CourierAssigned,

    /// <summary>The courier does not come for it; another one is looked for.</summary>
    CourierUnassigned,

    /// <summary>The courier has it.</summary>
    Shipped,

    /// <summary>The courier is there.</summary>
    OutForDelivery,

    /// <summary>It could not be handed over.</summary>
    DeliveryFailed,

    /// <summary>The customer has it.</summary>
    Delivered,

    /// <summary>The customer wants to give something back.</summary>
    ReturnRequested,

    /// <summary>A return was accepted.</summary>
    ReturnApproved,

    /// <summary>A return was not accepted.</summary>
    ReturnRejected,

    /// <summary>Money was paid back.</summary>
    Refunded
}
