namespace EShop.Contracts.Events.Users;

/// <summary>What happened to an address.</summary>
public enum AddressChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Something about it is different now.</summary>
    Edited,

    /// <summary>The user deleted it; orders keep what they were placed with.</summary>
    Removed
}
