namespace Cacao.Language;

/// <summary>The definition of an output field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FieldDefinition"/></remarks>
public sealed class FieldDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public FieldDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<InputValueDefinitionNode> arguments,
        TypeNode type,
        IReadOnlyList<DirectiveNode> directives,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Name = name;
        Arguments = arguments;
        Type = type;
        Directives = directives;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The arguments in source order, empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; }

    /// <summary>The type of the field.</summary>
    public TypeNode Type { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
