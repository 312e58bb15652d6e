namespace EShop.Orders.Domain;

/// <summary>What staff have to look after. Expect further values.</summary>
public enum OrderCaseKind
{
    /// <summary>The goods have left, and the money could not be taken.</summary>
    CaptureFailed,

    /// <summary>Money could not be paid back.</summary>
    RefundFailed,

    /// <summary>The goods could not be handed over and come back.</summary>
    DeliveryFailed,

    /// <summary>No courier takes the delivery.</summary>
    NoCourier,

    /// <summary>Goods were handed to a courier though the order was not packed, or was cancelled.</summary>
    UnexpectedHandover,

    /// <summary>A delivery was called off though a courier has the goods.</summary>
    DeliveryCalledOff,

    /// <summary>Money was taken that the order does not know of, or given up after the goods had left.</summary>
    UnexpectedPayment,

    /// <summary>The customer denies the payment at their bank.</summary>
    PaymentDisputed,

    /// <summary>The courier collected another amount than the order costs.</summary>
    CashDiffers
}
