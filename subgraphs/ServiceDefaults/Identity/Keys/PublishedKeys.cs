using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// The configured keys and those that the issuer publishes. Published keys are cached; a name that nobody knows asks
/// again, for it may be a new key, but not more often than <see cref="IdentityOptions.KeysMinInterval"/>: forged names
/// must not turn into load on the issuer.
/// </summary>
public sealed partial class PublishedKeys : ISigningKeySource
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpClientName = "identity-keys";

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    private readonly IHttpClientFactory _http;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<PublishedKeys> _logger;
    private readonly IReadOnlyDictionary<string, Es256PublicKey> _configured;
    private readonly Lock _gate = new();
    private volatile Snapshot? _published;
    private DateTimeOffset? _lastAttempt;
    private Task _fetching = Task.CompletedTask;

    public PublishedKeys(
        IHttpClientFactory http,
        IOptions<IdentityOptions> options,
        TimeProvider clock,
        ILogger<PublishedKeys> logger)
    {
        _http = http;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _configured = _options.Jwks is { Length: > 0 } json
            ? JsonWebKeySet.Read(Encoding.UTF8.GetBytes(json))
            : new Dictionary<string, Es256PublicKey>();
    }

    public async ValueTask<Es256PublicKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_configured.TryGetValue(keyId, out var configured))
        {
            return configured;
        }

        if (_options.Authority is not { } authority)
        {
            return null;
        }

        if (_published is { } fresh
            && fresh.Keys.TryGetValue(keyId, out var key)
            && _clock.GetUtcNow() - fresh.FetchedAt < _options.KeysFreshFor)
        {
            return key;
        }

        await FetchOnceAsync(authority).WaitAsync(cancellationToken);
        return _published is { } published && _clock.GetUtcNow() - published.FetchedAt < _options.KeysUsableFor
            ? published.Keys.GetValueOrDefault(keyId)
            : throw new SigningKeysUnavailableException();
    }

    // All who wait share one request; it belongs to nobody, so that nobody's cancellation ends it.
    private Task FetchOnceAsync(Uri authority)
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();

            if (_fetching.IsCompleted && (_lastAttempt is not { } last || now - last >= _options.KeysMinInterval))
            {
                _lastAttempt = now;
                _fetching = FetchAsync(new Uri(authority, JsonWebKeySet.Path), now);
            }

            return _fetching;
        }
    }

    private async Task FetchAsync(Uri address, DateTimeOffset now)
    {
        try
        {
            using var timeout = new CancellationTokenSource(s_timeout, _clock);
            using var http = _http.CreateClient(HttpClientName);
            http.MaxResponseContentBufferSize = JsonWebKeySet.MaxBytes;
            var json = await http.GetByteArrayAsync(address, timeout.Token);
            _published = new Snapshot(JsonWebKeySet.Read(json), now);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or JsonException)
        {
            LogNotFetched(address, exception);
        }
    }

    [LoggerMessage(
        EventId = 1101,
        Level = LogLevel.Warning,
        Message = "The public keys could not be fetched from {Address}")]
    private partial void LogNotFetched(Uri address, Exception exception);

    private sealed record Snapshot(IReadOnlyDictionary<string, Es256PublicKey> Keys, DateTimeOffset FetchedAt);
}
