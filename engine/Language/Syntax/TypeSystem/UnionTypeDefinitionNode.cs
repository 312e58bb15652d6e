namespace Cacao.Language;

/// <summary>The definition of an union type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#UnionTypeDefinition"/></remarks>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public UnionTypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> types,
        Location? location = null)
        : base(description, name, directives, location)
    {
        Types = types;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <summary>The member types in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; }
}

/// <summary>The extension of an union type by directives or member types.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#UnionTypeExtension"/></remarks>
public sealed class UnionTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public UnionTypeExtensionNode(
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> types,
        Location? location = null)
        : base(name, directives, location)
    {
        Types = types;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <summary>The member types in source order, empty when there are none.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; }
}
