namespace Cacao.Language;

/// <summary>The base of the definitions of named types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#TypeDefinition"/></remarks>
public abstract class TypeDefinitionNode : DefinitionNode, IHasDirectives
{
    /// <summary>Sets what every type definition has.</summary>
    private protected TypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        Location? location)
        : base(location)
    {
        Description = description;
        Name = name;
        Directives = directives;
    }

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
