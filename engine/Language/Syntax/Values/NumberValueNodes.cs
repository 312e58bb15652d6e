namespace Cacao.Language;

/// <summary>An integer literal of any size.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#IntValue"/></remarks>
public sealed class IntValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public IntValueNode(string value, Location? location = null)
        : base(location)
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The literal as written.</summary>
    public string Value { get; }
}

/// <summary>A number literal with a fraction or an exponent.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#FloatValue"/></remarks>
public sealed class FloatValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public FloatValueNode(string value, Location? location = null)
        : base(location)
    {
        Value = value;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The literal as written.</summary>
    public string Value { get; }
}
