using EShop.Contracts;

namespace EShop.Search.Domain;

/// <summary>What a variant costs in one currency during some time.</summary>
/// <param name="Amount">In minor units.</param>
/// <param name="Currency">The currency.</param>
/// <param name="From">When it begins to hold; null: it always did.</param>
/// <param name="Until">The first moment when it no longer holds; null: there is none.</param>
public sealed record TimedPrice(long Amount, CurrencyCode Currency, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>Whether it holds at a time.</summary>
    public bool HoldsAt(DateTimeOffset time)
        => (From is not { } from || from <= time) && (Until is not { } end || end > time);
}
