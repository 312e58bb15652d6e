using EShop.Orders.Domain;

namespace EShop.Orders.Types.Errors;

/// <summary>The token is no quote that the shop made for the caller.</summary>
public sealed class QuoteInvalidError(QuoteInvalidException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The quote holds no longer.</summary>
public sealed class QuoteExpiredError(QuoteExpiredException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>When it expired.</summary>
    public DateTimeOffset ExpiredAt { get; } = exception.ExpiredAt;
}

/// <summary>The quote was ordered from before.</summary>
public sealed class QuoteAlreadyUsedError(QuoteAlreadyUsedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The order that was placed with it.</summary>
    [ID<Order>]
    public Guid OrderId { get; } = exception.OrderId;
}
