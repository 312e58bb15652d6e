using System.Text.Json;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Reads the claims of a token whose signature is good, and says whether they are meant for this shop.</summary>
internal static class AccessTokenClaims
{
    private const long LastSecond = 253_402_300_799;

    /// <returns><see cref="TokenRejection.None"/>, and then the token is not null.</returns>
    public static TokenRejection TryRead(
        byte[] payload,
        IdentityOptions options,
        DateTimeOffset now,
        out AccessToken? token)
    {
        token = null;

        try
        {
            using var document = JsonDocument.Parse(payload, JsonWebSignature.StrictJson);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, options, now, out token)
                : TokenRejection.InvalidClaims;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return TokenRejection.InvalidClaims;
        }
    }

    private static TokenRejection Read(
        JsonElement claims,
        IdentityOptions options,
        DateTimeOffset now,
        out AccessToken? token)
    {
        token = null;

        if (Text(claims, "iss") != options.Issuer)
        {
            return TokenRejection.WrongIssuer;
        }

        if (!Texts(claims, "aud").Contains(options.Audience))
        {
            return TokenRejection.WrongAudience;
        }

        if (Id(claims, "sub") is not { } userId
            || Id(claims, "sid") is not { } sessionId
            || Time(claims, "iat") is not { } issuedAt
            || Time(claims, "exp") is not { } expiresAt)
        {
            return TokenRejection.InvalidClaims;
        }

        var notBefore = claims.TryGetProperty("nbf", out _) ? Time(claims, "nbf") : issuedAt;

        if (notBefore is null)
        {
            return TokenRejection.InvalidClaims;
        }

        if (now + options.ClockSkew < issuedAt || now + options.ClockSkew < notBefore)
        {
            return TokenRejection.NotYetValid;
        }

        if (now - options.ClockSkew >= expiresAt)
        {
            return TokenRejection.Expired;
        }

        var scopes = Text(claims, "scope")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        token = new AccessToken(userId, sessionId, Texts(claims, "roles"), scopes, issuedAt, expiresAt);
        return TokenRejection.None;
    }

    private static string? Text(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // RFC 7519, section 4.1.3: one audience may stand alone or in an array.
    private static IReadOnlyList<string> Texts(JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [value.GetString() ?? ""];
    }

    private static Guid? Id(JsonElement claims, string name)
        => Guid.TryParseExact(Text(claims, name), "D", out var id) && id != Guid.Empty ? id : null;

    private static DateTimeOffset? Time(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var seconds)
            && seconds is >= 0 and <= LastSecond
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
}
