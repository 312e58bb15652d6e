namespace Cacao.Language;

/// <summary>The base of type references.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#Type"/></remarks>
public abstract class TypeNode : SyntaxNode
{
    /// <summary>Sets what every node has.</summary>
    private protected TypeNode(Location? location)
        : base(location)
    {
    }
}

/// <summary>A reference to a type by its name.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NamedType"/></remarks>
public sealed class NamedTypeNode : TypeNode
{
    /// <summary>Creates the node.</summary>
    public NamedTypeNode(NameNode name, Location? location = null)
        : base(location)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; }
}

/// <summary>A list of another type: <c>[Type]</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ListType"/></remarks>
public sealed class ListTypeNode : TypeNode
{
    /// <summary>Creates the node.</summary>
    public ListTypeNode(TypeNode type, Location? location = null)
        : base(location)
    {
        Type = type;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; }
}

/// <summary>A type that excludes null: <c>Type!</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NonNullType"/></remarks>
public sealed class NonNullTypeNode : TypeNode
{
    /// <summary>Creates the node.</summary>
    public NonNullTypeNode(TypeNode type, Location? location = null)
        : base(location)
    {
        Type = type;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The nullable type: a named type or a list type.</summary>
    public TypeNode Type { get; }
}
