using EShop.Delivery.Domain;

namespace EShop.Delivery.Types.Errors;

/// <summary>The caller is no courier of the shop, or no longer.</summary>
public sealed class NotACourierError(NotACourierException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>There is no such courier.</summary>
public sealed class CourierNotFoundError(CourierNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The account is a courier's already.</summary>
public sealed class CourierExistsError(CourierExistsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The vehicle is too full.</summary>
public sealed class CourierFullError(CourierFullException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>The offer is over: another courier was faster, it ran out, or it was never the caller's.</summary>
public sealed class OfferGoneError(OfferGoneException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}

/// <summary>Positions were sent too often.</summary>
public sealed class TooManyPingsError(TooManyPingsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>How many seconds to wait.</summary>
    public int RetryAfterSeconds { get; } = (int)Math.Ceiling(exception.RetryAfter.TotalSeconds);
}
