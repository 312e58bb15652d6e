namespace EShop.Search.Domain;

/// <summary>What a user did with a product: personal data, erased with the user.</summary>
public sealed class UserInterest
{
    public Guid UserId { get; init; }

    public Guid ProductId { get; init; }

    public long Points { get; init; }

    public DateTimeOffset LastAt { get; init; }
}
