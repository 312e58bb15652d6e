namespace Cacao.Language;

/// <summary>The definition of an enum value.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumValueDefinition"/></remarks>
public sealed class EnumValueDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public EnumValueDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Name = name;
        Directives = directives;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
