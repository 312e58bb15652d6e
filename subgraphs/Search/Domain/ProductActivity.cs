namespace EShop.Search.Domain;

/// <summary>What all customers did with a product on one day.</summary>
public sealed class ProductActivity
{
    public Guid ProductId { get; init; }

    public DateOnly Day { get; init; }

    public long Points { get; init; }
}
