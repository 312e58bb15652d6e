namespace EShop.Analytics.Data;

/// <summary>
/// Under which name the facts know a user. This row alone ties them to somebody; without it they are nobody's.
/// </summary>
public sealed class Pseudonym
{
    /// <summary>The SHA-256 of the user's id, which itself is stored nowhere.</summary>
    public required byte[] UserHash { get; init; }

    /// <summary>The random id in the facts.</summary>
    public required Guid CustomerId { get; init; }
}
