namespace EShop.Cart.Domain;

/// <summary>The pieces of a variant in one warehouse that can be bought, as the inventory told.</summary>
public sealed class StockLevel
{
    public Guid StockItemId { get; init; }

    public Guid VariantId { get; init; }

    public int Available { get; set; }
}
