namespace Cacao;

/// <summary>This parameter receives the value that the parent field resolved to.</summary>
/// <param name="requires">The requires.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The members of the parent that the resolver reads, for projections: a selection set without the outer braces.</summary>
    public string? Requires { get; } = requires;
}
