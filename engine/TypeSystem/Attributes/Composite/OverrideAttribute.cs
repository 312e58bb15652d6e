namespace Cacao.Types.Composite;

/// <summary>The field moves here from another source schema (<c>@override</c>).</summary>
/// <param name="from">The name of the source schema that the field moves away from.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class OverrideAttribute(string from) : Attribute
{
    /// <summary>The name of the source schema that the field moves away from.</summary>
    public string From { get; } = from;
}
