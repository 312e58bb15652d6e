namespace EShop.Users.Domain;

/// <summary>A refresh token that was given to a device, of which only the hash is known.</summary>
public sealed class RefreshToken
{
    private RefreshToken()
    {
    }

    /// <summary>A new token.</summary>
    public RefreshToken(Guid sessionId, byte[] hash, DateTimeOffset now, TimeSpan lifetime)
    {
        Id = Guid.CreateVersion7(now);
        SessionId = sessionId;
        Hash = hash;
        IssuedAt = now;
        ExpiresAt = now + lifetime;
    }

    public Guid Id { get; private set; }

    public Guid SessionId { get; private set; }

    /// <summary>See <see cref="RefreshTokenText.Hash"/>.</summary>
    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was first exchanged for the next one; null while it is the newest.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>
    /// Uses the token. An app that refreshes twice at once, or does not get the answer, comes again a moment later: that
    /// is no theft. Later it is, for the app has the next token by then.
    /// </summary>
    /// <returns>What to do with it.</returns>
    public RefreshOutcome Use(DateTimeOffset now, TimeSpan grace)
    {
        if (UsedAt is { } first)
        {
            return now - first <= grace ? RefreshOutcome.Renewed : RefreshOutcome.Reused;
        }

        if (now >= ExpiresAt)
        {
            return RefreshOutcome.Expired;
        }

        UsedAt = now;
        return RefreshOutcome.Renewed;
    }
}
