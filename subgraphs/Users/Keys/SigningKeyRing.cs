using System.Collections.Immutable;
using System.Security.Cryptography;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Data;
using EShop.Users.Domain;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Keys;

/// <summary>
/// The keys of access tokens. They are in the database, so that every replica signs with the same and publishes all;
/// <see cref="RefreshAsync"/> makes the next one in time.
/// </summary>
internal sealed partial class SigningKeyRing(
    IDbContextFactory<UsersContext> contexts,
    UsersSecrets secrets,
    TimeProvider clock,
    ILogger<SigningKeyRing> logger) : ISigningKeySource
{
    // Replicas that start or rotate at once do it one after the other.
    private const long RotationLock = 0x5369676E4B6579;

    private static readonly TimeSpan s_minInterval = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _loading = new(1);
    private volatile State _state = new([], DateTimeOffset.MinValue);

    /// <summary>How long keys sign and are published.</summary>
    public KeySchedule Schedule { get; init; } = KeySchedule.Default;

    /// <summary>The keys that tokens may be signed with, as a key set.</summary>
    public async Task<byte[]> PublishAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var keys = await KeysAsync(cancellationToken);
        return JsonWebKeySet.Write(keys.Where(key => key.Key.IsPublishedAt(now)).Select(key => key.Public));
    }

    /// <summary>Signs a token with the key whose turn it is.</summary>
    public async Task<string> SignAsync(AccessToken token, CancellationToken cancellationToken)
    {
        var key = Signer(await KeysAsync(cancellationToken));

        if (key is null)
        {
            await RefreshAsync(cancellationToken);
            key = Signer(_state.Keys) ?? throw new InvalidOperationException("There is no key to sign with.");
        }

        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(key.PrivateKey, out _);
        return AccessTokenWriter.Write(
            token, IdentityOptions.DefaultIssuer, IdentityOptions.DefaultAudience, key.Key.Id, ecdsa);
    }

    /// <inheritdoc />
    public async ValueTask<Es256PublicKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = await KeysAsync(cancellationToken);

        // Another replica may have made it since; a name that nobody knows is not worth a statement each time.
        if (keys.All(key => key.Key.Id != keyId) && clock.GetUtcNow() - _state.LoadedAt >= s_minInterval)
        {
            await LoadAsync(cancellationToken);
            keys = _state.Keys;
        }

        var now = clock.GetUtcNow();
        return keys.FirstOrDefault(key => key.Key.Id == keyId && key.Key.IsPublishedAt(now))?.Public;
    }

    /// <summary>Reads the keys, and makes the next one when it is time.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.InTransactionAsync(
            async token =>
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({RotationLock})", token);
                await RotateAsync(db, token);
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
    }

    private LoadedKey? Signer(ImmutableArray<LoadedKey> keys)
    {
        var now = clock.GetUtcNow();
        return keys.Where(key => key.PrivateKey is not null && key.Key.SignsAt(now)).MaxBy(key => key.Key.SignsFrom);
    }

    private async Task<ImmutableArray<LoadedKey>> KeysAsync(CancellationToken cancellationToken)
    {
        if (_state.Keys.IsEmpty)
        {
            await RefreshAsync(cancellationToken);
        }

        return _state.Keys;
    }

    // Keys that cannot be opened any more do not count: others go on believing their tokens, but they sign nothing.
    private async Task RotateAsync(UsersContext db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.SigningKeys.Where(key => key.PublishedUntil <= now).ExecuteDeleteAsync(cancellationToken);
        var usable = (await db.SigningKeys.AsNoTracking().ToListAsync(cancellationToken))
            .Where(key => KeySeal.Open(key.SealedPrivateKey, key.Id, secrets.KeyEncryptionKey) is not null);

        if (Schedule.NextStart(usable, now) is { } start)
        {
            var key = Create(start, now);
            db.SigningKeys.Add(key);
            await db.SaveChangesAsync(cancellationToken);
            LogCreated(key.Id, start);
        }
    }

    private SigningKey Create(DateTimeOffset start, DateTimeOffset now)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Es256PublicKey.Of(ecdsa).Id;
        var privateKey = ecdsa.ExportPkcs8PrivateKey();
        var sealedKey = KeySeal.Seal(privateKey, id, secrets.KeyEncryptionKey);
        CryptographicOperations.ZeroMemory(privateKey);
        return new SigningKey(id, ecdsa.ExportSubjectPublicKeyInfo(), sealedKey, start, Schedule, now);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var keys = await db.SigningKeys.AsNoTracking().ToListAsync(cancellationToken);
            _state = new State(
                [.. keys.Select(key => LoadedKey.From(key, secrets.KeyEncryptionKey))],
                clock.GetUtcNow());
        }
        finally
        {
            _loading.Release();
        }
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Made the signing key {KeyId}; it signs from {Start}")]
    private partial void LogCreated(string keyId, DateTimeOffset start);

    private sealed record State(ImmutableArray<LoadedKey> Keys, DateTimeOffset LoadedAt);
}
