namespace EShop.Users.Sessions;

/// <summary>What a device needs to act for its user.</summary>
/// <param name="AccessToken">Goes with each request: <c>Authorization: Bearer …</c>.</param>
/// <param name="AccessTokenExpiresAt">When a new one has to be fetched.</param>
/// <param name="RefreshToken">Fetches a new pair, once. Keep it where the device keeps passwords.</param>
/// <param name="RefreshTokenExpiresAt">When the user has to sign in again, unless the pair is refreshed before.</param>
public sealed record SessionTokens(
    string AccessToken,
    DateTimeOffset AccessTokenExpiresAt,
    string RefreshToken,
    DateTimeOffset RefreshTokenExpiresAt);
