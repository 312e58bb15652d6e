namespace EShop.Inventory.Domain;

/// <summary>Pieces set aside for one line of an order in one warehouse.</summary>
public sealed class ReservationLine
{
    private ReservationLine()
    {
    }

    /// <summary>A new line.</summary>
    public ReservationLine(Guid reservationId, Guid lineId, StockItem item, int quantity)
    {
        ReservationId = reservationId;
        LineId = lineId;
        StockItemId = item.Id;
        VariantId = item.VariantId;
        WarehouseId = item.WarehouseId;
        Quantity = quantity;
    }

    public Guid ReservationId { get; private set; }

    /// <summary>The line of the order.</summary>
    public Guid LineId { get; private set; }

    public Guid StockItemId { get; private set; }

    public Guid VariantId { get; private set; }

    public Guid WarehouseId { get; private set; }

    /// <summary>The pieces that are still the order's, from 0.</summary>
    public int Quantity { get; private set; }

    /// <summary>Gives some or all of the pieces back.</summary>
    /// <returns>How many were given back: at most as many as there are.</returns>
    public int GiveBack(int quantity)
    {
        var given = Math.Min(quantity, Quantity);
        Quantity -= given;
        return given;
    }
}
