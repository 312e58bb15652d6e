namespace Cacao.Language;

/// <summary>The definition of an argument or of an input field.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#InputValueDefinition"/></remarks>
public sealed class InputValueDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public InputValueDefinitionNode(
        StringValueNode? description,
        NameNode name,
        TypeNode type,
        ValueNode? defaultValue,
        IReadOnlyList<DirectiveNode> directives,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Name = name;
        Type = type;
        DefaultValue = defaultValue;
        Directives = directives;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The type of the value.</summary>
    public TypeNode Type { get; }

    /// <summary>The default value, a constant, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
