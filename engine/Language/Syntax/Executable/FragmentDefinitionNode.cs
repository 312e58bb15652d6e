namespace Cacao.Language;

/// <summary>A named fragment: <c>fragment Name on Type { … }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FragmentDefinition"/></remarks>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public FragmentDefinitionNode(
        StringValueNode? description,
        NameNode name,
        NamedTypeNode typeCondition,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location? location = null)
        : this(description, name, [], typeCondition, directives, selectionSet, location)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The type the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; }

    /// <summary>
    /// Creates a fragment with variables of its own, the syntax that <see cref="ParserOptions.AllowFragmentVariables"/>
    /// admits.
    /// </summary>
    public FragmentDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<VariableDefinitionNode> variableDefinitions,
        NamedTypeNode typeCondition,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location? location = null)
        : base(description, variableDefinitions, directives, selectionSet, location)
    {
        Name = name;
        TypeCondition = typeCondition;
    }
}
