namespace EShop.Users.Domain;

/// <summary>A refresh token is not good, for whatever reason; the user has to sign in again.</summary>
public sealed class InvalidRefreshTokenException() : Exception("This session is over. Sign in again.");
