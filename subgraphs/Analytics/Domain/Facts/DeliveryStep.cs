namespace EShop.Analytics.Domain.Facts;

/// <summary>What happens to a delivery.</summary>
public enum DeliveryStep
{
    Planned,
    PickedUp,
    Late,
    Failed,
    Completed
}
