using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The session is over; the user has to sign in again.</summary>
public sealed class InvalidRefreshTokenError(InvalidRefreshTokenException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
