namespace Cacao.Language;

/// <summary>The selection of a field: <c>alias: name(arguments) @directives { … }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Field"/></remarks>
public sealed class FieldNode : SelectionNode
{
    /// <summary>Creates the node.</summary>
    public FieldNode(
        NameNode? alias,
        NameNode name,
        IReadOnlyList<ArgumentNode> arguments,
        IReadOnlyList<DirectiveNode> directives,
        SelectionSetNode? selectionSet,
        Location? location = null)
        : base(directives, location)
    {
        Alias = alias;
        Name = name;
        Arguments = arguments;
        SelectionSet = selectionSet;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias, or null when there is none.</summary>
    public NameNode? Alias { get; }

    /// <summary>The name of the selected field.</summary>
    public NameNode Name { get; }

    /// <summary>The arguments in source order, empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; }

    /// <summary>The selections below the field, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; }

    /// <summary>The key of the field in the response: the alias when there is one, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}
