using System.Text.Json.Serialization;

namespace EShop.Notifications.Transports;

/// <summary>Access tokens for the push service, each used until shortly before it expires.</summary>
internal sealed class FcmTokens(IHttpClientFactory clients, FcmAccount account, TimeProvider clock)
{
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1);
    private Granted? _current;

    /// <summary>A token that is good now. Of many who ask at once, one fetches it.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Usable is { } known)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            return Usable ?? (_current = await AskAsync(cancellationToken)).Token;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Forgets a token that was refused.</summary>
    public void Drop(string token)
    {
        if (_current is { } current && current.Token == token)
        {
            Interlocked.CompareExchange(ref _current, null, current);
        }
    }

    private string? Usable => _current is { } current && current.ExpiresAt > clock.GetUtcNow() ? current.Token : null;

    private async Task<Granted> AskAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = account.SignAssertion(now),
        });
        using var response = await clients.CreateClient(nameof(FcmTransport))
            .PostAsync(account.TokenUri, form, cancellationToken);

        if (!response.IsSuccessStatusCode)
        {
            throw new ProviderUnavailableException($"HTTP {(int)response.StatusCode} for a token");
        }

        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellationToken);
        return new Granted(answer!.AccessToken, now + TimeSpan.FromSeconds(answer.ExpiresIn) - s_margin);
    }

    private sealed record Granted(string Token, DateTimeOffset ExpiresAt);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);
}
