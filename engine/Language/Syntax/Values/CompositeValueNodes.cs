namespace Cacao.Language;

/// <summary>A list literal: <c>[a, b]</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ListValue"/></remarks>
public sealed class ListValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public ListValueNode(IReadOnlyList<ValueNode> items, Location? location = null)
        : base(location)
    {
        Items = items;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in source order.</summary>
    public IReadOnlyList<ValueNode> Items { get; }
}

/// <summary>An input object literal: <c>{ a: 1 }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectValue"/></remarks>
public sealed class ObjectValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location? location = null)
        : base(location)
    {
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in source order; names may repeat, which is an error of validation.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; }
}

/// <summary>A field of an input object literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#ObjectField"/></remarks>
public sealed class ObjectFieldNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public ObjectFieldNode(NameNode name, ValueNode value, Location? location = null)
        : base(location)
    {
        Name = name;
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <summary>The name.</summary>
    public NameNode Name { get; }

    /// <summary>The value of the field.</summary>
    public ValueNode Value { get; }
}
