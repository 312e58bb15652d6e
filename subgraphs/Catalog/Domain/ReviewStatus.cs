namespace EShop.Catalog.Domain;

/// <summary>What the shop thinks of a review.</summary>
public enum ReviewStatus
{
    /// <summary>Nobody has looked at it yet; only its author sees it.</summary>
    Pending,

    /// <summary>Shown to everybody and counted.</summary>
    Approved,

    /// <summary>Not shown, for the reason given to its author.</summary>
    Rejected
}
