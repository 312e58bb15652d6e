namespace Cacao.Language;

/// <summary>A string literal, quoted or block.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#StringValue"/></remarks>
public sealed class StringValueNode : ValueNode
{
    /// <summary>Creates the node.</summary>
    public StringValueNode(string value, bool block, Location? location = null)
        : base(location)
    {
        Value = value;
        Block = block;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>
    /// The meaning of the literal: escapes are resolved, the common indentation of a block string is removed.
    /// </summary>
    public string Value { get; }

    /// <summary>Whether the literal was a block string, <c>"""…"""</c>.</summary>
    public bool Block { get; }
}
