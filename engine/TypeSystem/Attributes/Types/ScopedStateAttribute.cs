namespace Cacao;

/// <summary>This parameter receives a value that a field above has set.</summary>
/// <param name="key">The key of a keyed service.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScopedStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter name when it is not given.</summary>
    public string? Key { get; } = key;
}
