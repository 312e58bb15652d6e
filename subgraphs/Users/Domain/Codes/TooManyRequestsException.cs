namespace EShop.Users.Domain;

/// <summary>Somebody asks too often; which limit it was is not said.</summary>
/// <param name="retryAt">When another try makes sense.</param>
public sealed class TooManyRequestsException(DateTimeOffset retryAt) : Exception("That was too often. Try again later.")
{
    /// <summary>When another try makes sense.</summary>
    public DateTimeOffset RetryAt { get; } = retryAt;
}
