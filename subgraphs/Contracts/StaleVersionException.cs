namespace EShop.Contracts;

/// <summary>An edit was made from a version that is no longer the current one.</summary>
/// <param name="current">The version the entity has now.</param>
public sealed class StaleVersionException(int current)
    : Exception($"Somebody else changed this in the meantime; its version is {current} now.")
{
    /// <summary>The version the entity has now.</summary>
    public int Current { get; } = current;

    /// <summary>Refuses an edit that was made from another version than the current one.</summary>
    /// <param name="entity">The entity to edit.</param>
    /// <param name="expected">The version that the edit was made from.</param>
    /// <exception cref="StaleVersionException">The versions differ.</exception>
    public static void ThrowIfStale(IVersioned entity, int expected)
    {
        if (entity.Version != expected)
        {
            throw new StaleVersionException(entity.Version);
        }
    }
}
