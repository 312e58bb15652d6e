namespace EShop.Catalog.Domain;

/// <summary>A customer received a product, as Orders told: what makes a review a verified one.</summary>
public sealed class Purchase(Guid userId, Guid productId, DateTimeOffset deliveredAt)
{
    public Guid UserId { get; private set; } = userId;

    public Guid ProductId { get; private set; } = productId;

    /// <summary>When the customer first received it.</summary>
    public DateTimeOffset DeliveredAt { get; private set; } = deliveredAt;
}
