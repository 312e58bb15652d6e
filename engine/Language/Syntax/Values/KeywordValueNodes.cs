namespace Cacao.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#BooleanValue"/></remarks>
public sealed class BooleanValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public BooleanValueNode(bool value, Location? location = null)
        : base(location)
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; }
}

/// <summary>The literal <c>null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#NullValue"/></remarks>
public sealed class NullValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public NullValueNode(Location? location = null)
        : base(location)
    {
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>An enum literal: any name except <c>true</c>, <c>false</c> and <c>null</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#EnumValue"/></remarks>
public sealed class EnumValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public EnumValueNode(string value, Location? location = null)
        : base(location)
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name of the enum value.</summary>
    public string Value { get; }
}
