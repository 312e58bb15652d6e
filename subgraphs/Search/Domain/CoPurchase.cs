namespace EShop.Search.Domain;

/// <summary>How often two products were bought together; each pair stands in both directions.</summary>
public sealed class CoPurchase
{
    public Guid ProductId { get; init; }

    public Guid OtherId { get; init; }

    public long Weight { get; init; }
}
