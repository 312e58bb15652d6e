namespace EShop.Analytics.Domain.Facts;

/// <summary>What happens to an order after it was placed.</summary>
public enum OrderStep
{
    Confirmed,
    Packed,
    Shipped,
    Delivered,

    /// <summary>Nothing of it is left.</summary>
    Cancelled
}
