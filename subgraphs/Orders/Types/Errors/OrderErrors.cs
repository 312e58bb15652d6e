using EShop.Orders.Domain;

namespace EShop.Orders.Types.Errors;

/// <summary>There is no such order for the caller.</summary>
public sealed class OrderNotFoundError(OrderNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The order is too far, or not far enough, for this.</summary>
public sealed class OrderStateError(OrderStateException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>How far the order is.</summary>
    public OrderStatus Status { get; } = exception.Status;
}

/// <summary>The lines that were named are not right; the message says why.</summary>
public sealed class OrderLinesError(OrderLinesException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>A card was named for an order that is paid in cash.</summary>
public sealed class OrderPaymentMethodError(OrderPaymentMethodException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is no such return.</summary>
public sealed class OrderReturnNotFoundError(OrderReturnNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>Somebody has decided about the return already.</summary>
public sealed class OrderReturnDecidedError(OrderReturnDecidedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is no such case.</summary>
public sealed class OrderCaseNotFoundError(OrderCaseNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
