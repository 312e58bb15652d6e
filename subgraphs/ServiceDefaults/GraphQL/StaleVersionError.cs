using EShop.Contracts;

namespace EShop.Catalog.Types.Errors;

/// <summary>The edit was made from a version that is no longer the current one.</summary>
public sealed class StaleVersionError(StaleVersionException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;

    /// <summary>The version the entity has now.</summary>
    public int Current { get; } = exception.Current;
}
