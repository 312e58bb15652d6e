namespace EShop.Gateway.Limits;

/// <summary>Whether there was a token.</summary>
/// <param name="IsAllowed">Whether one was taken.</param>
/// <param name="Remaining">How many whole tokens are left.</param>
/// <param name="RetryAfter">When there will be one; zero when one was taken.</param>
internal readonly record struct RateDecision(bool IsAllowed, long Remaining, TimeSpan RetryAfter)
{
    /// <summary>Whole seconds to wait, at least one: the header knows nothing shorter.</summary>
    public long RetryAfterSeconds => Math.Max(1, (long)Math.Ceiling(RetryAfter.TotalSeconds));
}
