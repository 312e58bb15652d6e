namespace EShop.Payments.Types.Payments;

/// <summary>How something is paid.</summary>
public enum PaymentKind
{
    /// <summary>By card, through the payment provider.</summary>
    Card,

    /// <summary>In cash to the courier.</summary>
    CashOnDelivery
}
