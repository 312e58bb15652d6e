using Cacao.Language;

namespace Cacao.Federation.Composition.Sources;

/// <summary>A named part of a source schema: a type, a field, an argument, a value.</summary>
internal abstract class SourceMember(
    SourceSchema schema,
    string name,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    SyntaxNode syntax)
{
    public SourceSchema Schema { get; } = schema;

    public string Name { get; } = name;

    /// <summary>The description, or null when there is none or an empty one.</summary>
    public StringValueNode? Description { get; } = description is { Value: "" } ? null : description;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether this definition is marked, here; another source schema may mark the same member.</summary>
    public bool IsInaccessible { get; } = directives.Has(DirectiveNames.Inaccessible) || schema.IsExcluded(directives);

    /// <summary>The coordinate of the specification, for example <c>Product.price(currency:)</c>.</summary>
    public abstract string Coordinate { get; }

    public SourceLocation Location => Schema.Locate(syntax);
}
