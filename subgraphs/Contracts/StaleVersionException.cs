namespace EShop.Contracts;

/// <summary>An edit was made from a version that is no longer the current one.</summary>
/// <param name="current">The version the entity has now.</param>
public sealed class StaleVersionException(int current)
    : Exception($"Somebody else changed this in the meantime; its version is {current} now.")
{
    /// <summary>The version the entity has now.</summary>
    public int Current { get; } = current;
}
