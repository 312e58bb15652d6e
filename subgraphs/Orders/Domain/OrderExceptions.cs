namespace EShop.Orders.Domain;

/// <summary>There is no such order for the caller.</summary>
public sealed class OrderNotFoundException() : Exception("There is no such order.");

/// <summary>An order is not in a state in which this can be done.</summary>
public sealed class OrderStateException(OrderStatus status)
    : Exception($"This cannot be done with an order that is {status}.")
{
    /// <summary>How far the order is.</summary>
    public OrderStatus Status { get; } = status;
}

/// <summary>The lines that were named are not right; the message says why.</summary>
public sealed class OrderLinesException(string message) : Exception(message);

/// <summary>There is no such return.</summary>
public sealed class OrderReturnNotFoundException() : Exception("There is no such return.");

/// <summary>Somebody has decided about a return already.</summary>
public sealed class OrderReturnDecidedException() : Exception("Somebody has decided about this return already.");

/// <summary>The token is no quote that the shop made for the caller.</summary>
public sealed class QuoteInvalidException() : Exception("This is not a quote that was made for you.");

/// <summary>The quote holds no longer.</summary>
public sealed class QuoteExpiredException(DateTimeOffset expiredAt)
    : Exception("This quote holds no longer; ask for a new one.")
{
    /// <summary>When it expired.</summary>
    public DateTimeOffset ExpiredAt { get; } = expiredAt;
}

/// <summary>The quote was ordered from before.</summary>
public sealed class QuoteAlreadyUsedException(Guid orderId) : Exception("This quote was ordered from before.")
{
    /// <summary>The order.</summary>
    public Guid OrderId { get; } = orderId;
}

/// <summary>A card was named for an order that is paid in cash.</summary>
public sealed class OrderPaymentMethodException() : Exception("An order that is paid in cash needs no card.");

/// <summary>There is no such case.</summary>
public sealed class OrderCaseNotFoundException() : Exception("There is no such case.");
