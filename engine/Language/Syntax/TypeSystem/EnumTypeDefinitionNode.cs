namespace Cacao.Language;

/// <summary>The definition of an enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumTypeDefinition"/></remarks>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>Creates the node.</summary>
    public EnumTypeDefinitionNode(
        StringValueNode? description,
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<EnumValueDefinitionNode> values,
        Location? location = null)
        : base(description, name, directives, location)
    {
        Values = values;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <summary>The enum values in source order, empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; }
}

/// <summary>The extension of an enum type by directives or values.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumTypeExtension"/></remarks>
public sealed class EnumTypeExtensionNode : TypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    public EnumTypeExtensionNode(
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<EnumValueDefinitionNode> values,
        Location? location = null)
        : base(name, directives, location)
    {
        Values = values;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <summary>The enum values in source order, empty when there are none.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; }
}
