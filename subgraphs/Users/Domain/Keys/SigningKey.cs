namespace EShop.Users.Domain;

/// <summary>
/// A key pair that signs access tokens. It is published before it signs and for as long after as its tokens live, so that
/// changing keys signs nobody out.
/// </summary>
public sealed class SigningKey
{
    private SigningKey()
    {
    }

    /// <summary>A new key.</summary>
    /// <param name="id">The thumbprint of the public key.</param>
    /// <param name="publicKey">The public key as SubjectPublicKeyInfo.</param>
    /// <param name="sealedPrivateKey">The private key, encrypted.</param>
    /// <param name="signsFrom">When it begins to sign.</param>
    /// <param name="schedule">How long.</param>
    /// <param name="now">The time.</param>
    public SigningKey(
        string id,
        byte[] publicKey,
        byte[] sealedPrivateKey,
        DateTimeOffset signsFrom,
        KeySchedule schedule,
        DateTimeOffset now)
    {
        Id = id;
        PublicKey = publicKey;
        SealedPrivateKey = sealedPrivateKey;
        CreatedAt = now;
        SignsFrom = signsFrom;
        SignsUntil = signsFrom + schedule.SignsFor;
        PublishedUntil = SignsUntil + schedule.PublishedAfter;
    }

    public string Id { get; private set; } = "";

    public byte[] PublicKey { get; private set; } = [];

    public byte[] SealedPrivateKey { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset SignsFrom { get; private set; }

    public DateTimeOffset SignsUntil { get; private set; }

    public DateTimeOffset PublishedUntil { get; private set; }

    /// <summary>Whether tokens may be signed with it.</summary>
    public bool SignsAt(DateTimeOffset now) => SignsFrom <= now && now < SignsUntil;

    /// <summary>Whether its tokens are believed.</summary>
    public bool IsPublishedAt(DateTimeOffset now) => now < PublishedUntil;
}
