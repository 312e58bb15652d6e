namespace Cacao.Types.Composite;

/// <summary>On this path the source schema also resolves these external fields of the returned type (<c>@provides</c>).</summary>
/// <param name="fields">A selection set without the outer braces.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ProvidesAttribute(string fields) : Attribute
{
    /// <summary>A selection set without the outer braces.</summary>
    public string Fields { get; } = fields;
}
