namespace Cacao;

/// <summary>This parameter is a service; needed only for types that could also be an argument.</summary>
/// <param name="key">The key.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    /// <summary>The key of a keyed service.</summary>
    public string? Key { get; } = key;
}
