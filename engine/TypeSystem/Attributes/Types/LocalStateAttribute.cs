namespace Cacao;

/// <summary>This parameter receives a value that middleware of this field has set.</summary>
/// <param name="key">The key of a keyed service.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class LocalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; the parameter name when it is not given.</summary>
    public string? Key { get; } = key;
}
