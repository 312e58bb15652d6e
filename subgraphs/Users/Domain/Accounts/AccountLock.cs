namespace EShop.Users.Domain;

/// <summary>Why nobody can sign in as a user.</summary>
public enum AccountLock
{
    /// <summary>Staff have locked them out.</summary>
    Suspension,

    /// <summary>Their data are being erased, as they asked.</summary>
    Erasure
}
