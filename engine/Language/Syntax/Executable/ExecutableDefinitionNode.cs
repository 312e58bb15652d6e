namespace Cacao.Language;

/// <summary>The base of operation and fragment definitions.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ExecutableDefinition"/></remarks>
public abstract class ExecutableDefinitionNode : DefinitionNode, IHasDirectives
{
    /// <summary>Sets what every executable definition has.</summary>
    private protected ExecutableDefinitionNode(
        StringValueNode? description,
        IReadOnlyList<VariableDefinitionNode> variableDefinitions,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location? location)
        : base(location)
    {
        Description = description;
        VariableDefinitions = variableDefinitions;
        Directives = directives;
        SelectionSet = selectionSet;
    }

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>
    /// The variable definitions in source order, empty when there are none. A fragment has some only when <see
    /// cref="ParserOptions.AllowFragmentVariables"/> is set.
    /// </summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; }
}
