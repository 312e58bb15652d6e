using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>That was too often; which limit it was is not said.</summary>
public sealed class TooManyRequestsError(TooManyRequestsException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>When another try makes sense.</summary>
    public DateTimeOffset RetryAt { get; } = exception.RetryAt;
}
