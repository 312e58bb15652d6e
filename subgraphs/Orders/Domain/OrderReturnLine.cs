namespace EShop.Orders.Domain;

/// <summary>Pieces of a line that come back.</summary>
public sealed class OrderReturnLine
{
    private OrderReturnLine()
    {
    }

    internal OrderReturnLine(Guid returnId, Guid orderId, Guid lineId, int quantity)
    {
        ReturnId = returnId;
        OrderId = orderId;
        LineId = lineId;
        Quantity = quantity;
    }

    [GraphQLIgnore]
    public Guid ReturnId { get; private set; }

    [GraphQLIgnore]
    public Guid OrderId { get; private set; }

    public Guid LineId { get; private set; }

    /// <summary>How many.</summary>
    public int Quantity { get; private set; }
}
