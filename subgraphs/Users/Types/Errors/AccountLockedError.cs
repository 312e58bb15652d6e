using EShop.Users.Domain;

namespace EShop.Users.Types.Errors;

/// <summary>The number is proved, but nobody can sign in as this user.</summary>
public sealed class AccountLockedError(AccountLockedException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>Why.</summary>
    public AccountLock Reason { get; } = exception.Reason;
}
