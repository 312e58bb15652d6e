namespace EShop.Users.Domain;

/// <summary>The phone number was proved, but nobody can sign in as this user.</summary>
public sealed class AccountLockedException(AccountLock reason) : Exception("This account is locked.")
{
    /// <summary>Why.</summary>
    public AccountLock Reason { get; } = reason;
}
