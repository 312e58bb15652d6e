using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>There is no user with the given id.</summary>
public sealed class UserNotFoundError(UserNotFoundException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
