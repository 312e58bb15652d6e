namespace EShop.Contracts.Events.Orders;

/// <summary>How an order is paid.</summary>
public enum PaymentMethod
{
    /// <summary>By card, through the payment provider.</summary>
    Card,

    /// <summary>In cash to the courier.</summary>
    CashOnDelivery
}
