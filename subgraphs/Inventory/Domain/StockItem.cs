namespace EShop.Inventory.Domain;

/// <summary>The stock of one product variant in one warehouse, in pieces.</summary>
public sealed class StockItem
{
    private StockItem()
    {
    }

    /// <summary>A new stock item with nothing reserved.</summary>
    public StockItem(Guid id, Guid variantId, Guid warehouseId, int onHand, int safety, DateTimeOffset updatedAt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onHand);
        ArgumentOutOfRangeException.ThrowIfNegative(safety);

        Id = id;
        VariantId = variantId;
        WarehouseId = warehouseId;
        OnHand = onHand;
        Safety = safety;
        Available = onHand - safety;
        UpdatedAt = updatedAt;
    }

    public Guid Id { get; private set; }

    public Guid VariantId { get; private set; }

    public Guid WarehouseId { get; private set; }

    /// <summary>How many lie on the shelf.</summary>
    public int OnHand { get; private set; }

    /// <summary>How many of those are promised to orders.</summary>
    public int Reserved { get; private set; }

    /// <summary>How many are held back for breakage and miscounts.</summary>
    public int Safety { get; private set; }

    /// <summary>The number below which more is to be ordered; 0 when nobody watches.</summary>
    public int ReorderPoint { get; private set; }

    /// <summary>
    /// How many may still be sold: <c>onHand − reserved − safety</c>, computed by the database. Negative when the stock
    /// has fallen into the safety margin.
    /// </summary>
    public int Available { get; private set; }

    /// <summary>When one of the numbers last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }
}
