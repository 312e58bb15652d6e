namespace Cacao.Language;

/// <summary>The base of the extensions of named types. An extension has no description.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#TypeExtension"/></remarks>
public abstract class TypeExtensionNode : DefinitionNode, IHasDirectives
{
    /// <summary>Sets what every type extension has.</summary>
    private protected TypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode> directives, Location? location)
        : base(location)
    {
        Name = name;
        Directives = directives;
    }

    /// <summary>The name of the extended type.</summary>
    public NameNode Name { get; }

    /// <summary>The applied directives in source order, empty when there are none.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }
}
