namespace Cacao.Language;

/// <summary>The definition of a variable: <c>$name: Type = default @directives</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#VariableDefinition"/></remarks>
public sealed class VariableDefinitionNode : SyntaxNode, IHasDirectives
{
    /// <summary>Creates the node.</summary>
    public VariableDefinitionNode(
        StringValueNode? description,
        VariableNode variable,
        TypeNode type,
        ValueNode? defaultValue,
        IReadOnlyList<DirectiveNode> directives,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Variable = variable;
        Type = type;
        DefaultValue = defaultValue;
        Directives = directives;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The variable that is defined.</summary>
    public VariableNode Variable { get; }

    /// <summary>The declared type of the variable.</summary>
    public TypeNode Type { get; }

    /// <summary>The default value, a constant, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
