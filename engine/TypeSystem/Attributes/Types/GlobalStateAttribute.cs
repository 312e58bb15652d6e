namespace Cacao;

/// <summary>This parameter receives a value of the request context.</summary>
/// <param name="key">The key of a keyed service.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter name when it is not given.</summary>
    public string? Key { get; } = key;
}
