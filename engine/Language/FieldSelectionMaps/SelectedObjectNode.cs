namespace Cacao.Language;

/// <summary>An input object that is built: <c>{ size: dimension.size, weight }</c>.</summary>
public sealed class SelectedObjectNode : SelectedEntryNode
{
    /// <summary>Creates the node.</summary>
    public SelectedObjectNode(IReadOnlyList<SelectedObjectFieldNode> fields, Location? location = null)
        : base(location)
    {
        Fields = fields;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectedObject;

    /// <summary>The fields in source order, at least one; names may repeat, which is an error of validation.</summary>
    public IReadOnlyList<SelectedObjectFieldNode> Fields { get; }
}

/// <summary>A field of a built input object.</summary>
public sealed class SelectedObjectFieldNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public SelectedObjectFieldNode(NameNode name, SelectedValueNode value, bool isShort, Location? location = null)
        : base(location)
    {
        Name = name;
        Value = value;
        IsShort = isShort;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SelectedObjectField;

    /// <summary>The name of the input field.</summary>
    public NameNode Name { get; }

    /// <summary>The value. For the short form this is the path to the field of the same name.</summary>
    public SelectedValueNode Value { get; }

    /// <summary>Whether the short form was written, in which only the selected field is named.</summary>
    public bool IsShort { get; }
}
