using EShop.Contracts;
using EShop.Contracts.Events.Orders;

namespace EShop.Orders.Domain;

/// <summary>Pieces that a customer gives back. The refund has the id of the return.</summary>
public sealed class OrderReturn
{
    /// <summary>The longest explanation, in UTF-16 code units.</summary>
    public const int MaxExplanationLength = 500;

    private readonly List<OrderReturnLine> _lines = [];

    private OrderReturn()
    {
    }

    internal OrderReturn(
        Guid id,
        Order order,
        ReturnReason reason,
        IEnumerable<(OrderLine Line, int Quantity)> parts,
        DateTimeOffset requestedAt)
    {
        Id = id;
        OrderId = order.Id;
        Currency = order.Currency;
        Reason = reason;
        RequestedAt = requestedAt;
        _lines.AddRange(parts.Select(part => new OrderReturnLine(id, order.Id, part.Line.Id, part.Quantity)));
    }

    public Guid Id { get; private set; }

    [GraphQLIgnore]
    public Guid OrderId { get; private set; }

    /// <summary>Why.</summary>
    public ReturnReason Reason { get; private set; }

    /// <summary>What became of it.</summary>
    public OrderReturnStatus Status { get; internal set; }

    /// <summary>When the customer asked.</summary>
    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>When somebody decided; null: not yet.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }

    /// <summary>Why it was not accepted.</summary>
    public string? Explanation { get; internal set; }

    [GraphQLIgnore]
    public CurrencyCode Currency { get; private set; }

    [GraphQLIgnore]
    public long Amount { get; internal set; }

    /// <summary>Whether Payments was asked for the money.</summary>
    [GraphQLIgnore]
    public bool IsRefundAsked { get; internal set; }

    [GraphQLIgnore]
    public IReadOnlyList<OrderReturnLine> Lines => _lines;
}
