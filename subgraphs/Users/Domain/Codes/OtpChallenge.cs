namespace EShop.Users.Domain;

/// <summary>A code that was sent to a phone and is waited for.</summary>
public sealed class OtpChallenge
{
    /// <summary>How often a code may be tried.</summary>
    public const int MaxAttempts = 5;

    /// <summary>How long a code is good for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>The pause before another code may be sent to the same phone.</summary>
    public static readonly TimeSpan ResendAfter = TimeSpan.FromSeconds(30);

    private OtpChallenge()
    {
    }

    /// <summary>A new challenge.</summary>
    public OtpChallenge(Guid id, PhoneNumber phone, OtpChannel channel, byte[] codeHash, DateTimeOffset now)
    {
        Id = id;
        Phone = phone.Value;
        Channel = channel;
        CodeHash = codeHash;
        CreatedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    /// <summary>The number that the code went to.</summary>
    public string Phone { get; private set; } = "";

    public OtpChannel Channel { get; private set; }

    /// <summary>See <see cref="OtpCode.Hash"/>.</summary>
    public byte[] CodeHash { get; private set; } = [];

    /// <summary>The tries so far, from 0 to <see cref="MaxAttempts"/>.</summary>
    public int Attempts { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was answered or replaced by a newer one; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
}
