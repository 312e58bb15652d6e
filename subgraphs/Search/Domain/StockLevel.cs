namespace EShop.Search.Domain;

/// <summary>The pieces of a variant in a warehouse that can be bought.</summary>
public sealed class StockLevel
{
    public Guid StockItemId { get; init; }

    public Guid VariantId { get; init; }

    public int Available { get; init; }
}
