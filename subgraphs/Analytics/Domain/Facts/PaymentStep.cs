namespace EShop.Analytics.Domain.Facts;

/// <summary>What happens to the money of an order.</summary>
public enum PaymentStep
{
    Authorized,
    Declined,
    Captured,
    Refunded,
    Disputed
}
