namespace EShop.Contracts.Events.Orders;

/// <summary>Why an order was cancelled.</summary>
public enum CancellationReason
{
    /// <summary>The customer asked for it.</summary>
    CustomerRequest,

    /// <summary>Staff decided it.</summary>
    StaffDecision,

    /// <summary>Not all pieces were there.</summary>
    OutOfStock,

    /// <summary>The payment was declined.</summary>
    PaymentDeclined,

    /// <summary>The payment was not made in time.</summary>
    PaymentTimeout,

    /// <summary>Nobody can bring it.</summary>
    DeliveryImpossible
}
