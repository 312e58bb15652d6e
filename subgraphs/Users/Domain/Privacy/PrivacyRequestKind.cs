namespace EShop.Users.Domain;

/// <summary>What a user wants done with their data.</summary>
public enum PrivacyRequestKind
{
    /// <summary>A copy.</summary>
    Export,

    /// <summary>Everything gone that need not stay.</summary>
    Erasure
}
