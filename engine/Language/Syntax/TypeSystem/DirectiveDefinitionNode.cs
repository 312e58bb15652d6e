namespace Cacao.Language;

/// <summary>The definition of a directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#DirectiveDefinition"/></remarks>
public sealed class DirectiveDefinitionNode : DefinitionNode
{
    /// <summary>Creates the node.</summary>
    public DirectiveDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<InputValueDefinitionNode> arguments,
        bool isRepeatable,
        IReadOnlyList<NameNode> locations,
        Location? location = null)
        : base(location)
    {
        Description = description;
        Name = name;
        Arguments = arguments;
        IsRepeatable = isRepeatable;
        Locations = locations;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name of the directive, without <c>@</c>.</summary>
    public NameNode Name { get; }

    /// <summary>The arguments in source order, empty when there are none.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; }

    /// <summary>Whether the directive may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The places where the directive may stand, in source order.</summary>
    public IReadOnlyList<NameNode> Locations { get; }
}
