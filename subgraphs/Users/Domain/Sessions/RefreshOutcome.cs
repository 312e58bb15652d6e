namespace EShop.Users.Domain;

/// <summary>What became of the use of a refresh token.</summary>
public enum RefreshOutcome
{
    /// <summary>A new one takes its place.</summary>
    Renewed,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was exchanged long ago: somebody has a copy.</summary>
    Reused
}
