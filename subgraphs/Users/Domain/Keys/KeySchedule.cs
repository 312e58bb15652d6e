namespace EShop.Users.Domain;

/// <summary>How long signing keys live.</summary>
/// <param name="SignsFor">How long a key signs.</param>
/// <param name="PublishedBefore">How long it is published before: longer than others cache the published keys.</param>
/// <param name="PublishedAfter">How long it is published after: longer than a token lives.</param>
public sealed record KeySchedule(TimeSpan SignsFor, TimeSpan PublishedBefore, TimeSpan PublishedAfter)
{
    /// <summary>A month, an hour before, an hour after.</summary>
    public static KeySchedule Default { get; }
        = new(TimeSpan.FromDays(30), TimeSpan.FromHours(1), TimeSpan.FromHours(1));

    /// <summary>
    /// When the next key has to begin to sign, given those that there are: now when none signs now, at the end of the
    /// last one when that is near; null when there is nothing to do.
    /// </summary>
    public DateTimeOffset? NextStart(IEnumerable<SigningKey> keys, DateTimeOffset now)
    {
        var end = now;

        // Follows the keys that join on, in their order, to the first gap.
        foreach (var key in keys.OrderBy(key => key.SignsFrom))
        {
            if (key.SignsFrom <= end && key.SignsUntil > end)
            {
                end = key.SignsUntil;
            }
        }

        return end - PublishedBefore <= now ? end : null;
    }
}
