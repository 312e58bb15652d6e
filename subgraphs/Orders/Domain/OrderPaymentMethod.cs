namespace EShop.Orders.Domain;

/// <summary>How an order is paid.</summary>
public enum OrderPaymentMethod
{
    /// <summary>By card, through the payment provider.</summary>
    Card,

    /// <summary>In cash to the courier.</summary>
    CashOnDelivery
}
