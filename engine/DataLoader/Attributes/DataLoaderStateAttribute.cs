namespace Cacao.DataLoading;

/// <summary>
/// Fills a parameter of a loader method from the loader's state instead of from services. A parameter that is neither
/// nullable nor has a default value requires the state to be set.
/// </summary>
/// <param name="key">The key of the state.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DataLoaderStateAttribute(string key) : Attribute
{
    /// <summary>Gets the key of the state.</summary>
    public string Key { get; } = key;
}
