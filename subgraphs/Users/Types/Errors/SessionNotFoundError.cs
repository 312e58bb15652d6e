using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The user has no such session, or it has ended.</summary>
public sealed class SessionNotFoundError(SessionNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
