using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Quotes;

namespace EShop.Orders.Domain;

/// <summary>What a customer ordered, and how far it is.</summary>
public sealed class Order
{
    private readonly List<OrderLine> _lines = [];

    private Order()
    {
    }

    /// <summary>A new order, which has the id of its quote: a quote can be ordered once.</summary>
    public Order(
        Quote quote,
        string number,
        OrderPaymentMethod paymentMethod,
        Guid? paymentMethodId,
        DateTimeOffset placedAt)
    {
        Id = quote.QuoteId;
        Number = number;
        UserId = quote.UserId;
        CartId = quote.CartId;
        AddressId = quote.AddressId;
        SlotId = quote.SlotId;
        PaymentMethod = paymentMethod;
        PaymentMethodId = paymentMethodId;
        Currency = quote.Currency;
        (Subtotal, Discount, DeliveryFee) = (quote.Subtotal, quote.Discount, quote.DeliveryFee);
        (Tax, Total) = (quote.Tax, quote.Total);
        VoucherIds = [.. quote.VoucherIds];
        PlacedAt = placedAt;
        _lines.AddRange(quote.Lines.Select((line, position) => new OrderLine(Id, Currency, position, line)));
    }

    public Guid Id { get; private set; }

    /// <summary>What people call it by: short, and not to be guessed.</summary>
    public string Number { get; internal set; } = "";

    /// <summary>Who placed it.</summary>
    public Guid UserId { get; internal set; }

    [GraphQLIgnore]
    public Guid CartId { get; private set; }

    /// <summary>Where it goes.</summary>
    public Guid AddressId { get; private set; }

    [GraphQLIgnore]
    public Guid? SlotId { get; private set; }

    /// <summary>How it is paid.</summary>
    public OrderPaymentMethod PaymentMethod { get; private set; }

    [GraphQLIgnore]
    public Guid? PaymentMethodId { get; internal set; }

    /// <summary>How far it is.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>The currency of all its amounts.</summary>
    public CurrencyCode Currency { get; private set; }

    [GraphQLIgnore]
    public long Subtotal { get; private set; }

    [GraphQLIgnore]
    public long Discount { get; private set; }

    [GraphQLIgnore]
    public long DeliveryFee { get; private set; }

    [GraphQLIgnore]
    public long Tax { get; private set; }

    [GraphQLIgnore]
    public long Total { get; private set; }

    [GraphQLIgnore]
    public long CancelledAmount { get; internal set; }

    [GraphQLIgnore]
    public long CapturedAmount { get; internal set; }

    [GraphQLIgnore]
    public long RefundedAmount { get; internal set; }

    [GraphQLIgnore]
    public Guid[] VoucherIds { get; private set; } = [];

    /// <summary>When it was placed.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>When the goods left; null: not yet.</summary>
    public DateTimeOffset? ShippedAt { get; internal set; }

    /// <summary>When the customer got the goods; null: not yet.</summary>
    public DateTimeOffset? DeliveredAt { get; internal set; }

    /// <summary>Why it is, or is being, cancelled; null: it is not.</summary>
    public CancellationReason? CancellationReason { get; internal set; }

    [GraphQLIgnore]
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Whether it is being cancelled: what was asked for is given back, then it is cancelled.</summary>
    public bool IsCancelling => CancellationReason is not null && Status != OrderStatus.Cancelled;

    /// <summary>What is to be paid: the total without what was cancelled.</summary>
    internal long Payable => Total - CancelledAmount;

    /// <summary>Moves it on.</summary>
    /// <exception cref="OrderStateException">The status may not follow the one it has.</exception>
    internal void Become(OrderStatus status)
        => Status = OrderTransitions.Allows(Status, status) ? status : throw new OrderStateException(Status);

    internal Money Money(long amount) => new(amount, Currency);

    /// <summary>Cancels pieces.</summary>
    /// <param name="parts">Which; null: all that are left, and the delivery with them.</param>
    /// <returns>What was cancelled, and what it would have cost.</returns>
    internal (IReadOnlyList<OrderPart> Lines, long Amount) CancelPieces(IReadOnlyList<LinePart>? parts)
    {
        var taken = parts is null
            ? [.. _lines.Where(line => line.Open > 0).Select(line => (Line: line, Quantity: line.Open))]
            : Find(parts);
        var amount = parts is null ? Payable : taken.Sum(one => one.Line.PriceOfNext(one.Quantity));
        taken.ForEach(one => one.Line.Cancelled += one.Quantity);
        CancelledAmount += amount;
        return ([.. taken.Select(one => one.Line.Part(one.Quantity))], amount);
    }

    /// <summary>The lines that parts name.</summary>
    /// <exception cref="OrderLinesException">A line is not the order's, comes twice, or has too few pieces.</exception>
    internal List<(OrderLine Line, int Quantity)> Find(IReadOnlyList<LinePart> parts)
    {
        if (parts.Count == 0 || parts.DistinctBy(part => part.LineId).Count() != parts.Count)
        {
            throw new OrderLinesException("Name at least one line, and each once.");
        }

        return [.. parts.Select(part => (
            _lines.Find(line => line.Id == part.LineId && part.Quantity >= 1 && part.Quantity <= line.Open)
                ?? throw new OrderLinesException("A line is not this order's or has fewer pieces left."),
            part.Quantity))];
    }
}
