using System.Text.Json;

namespace EShop.CourierSimulator.Gateway;

/// <summary>What shows who sends a request.</summary>
/// <param name="AccessToken">Goes with each request.</param>
/// <param name="AccessTokenExpiresAt">When a new one is needed.</param>
/// <param name="RefreshToken">Gets it.</param>
internal sealed record SessionTokens(string AccessToken, DateTimeOffset AccessTokenExpiresAt, string RefreshToken)
{
    /// <summary>The tokens in the payload of a sign-in.</summary>
    public static SessionTokens Of(JsonElement payload)
    {
        var tokens = payload.GetProperty("signedIn").GetProperty("tokens");
        return new SessionTokens(
            tokens.GetProperty("accessToken").GetString()!,
            tokens.GetProperty("accessTokenExpiresAt").GetDateTimeOffset(),
            tokens.GetProperty("refreshToken").GetString()!);
    }
}
