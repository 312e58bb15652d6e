namespace Cacao.Language;

/// <summary>A path to a leaf: <c>dimension.size</c>, <c>&lt;Book&gt;.isbn</c>.</summary>
public sealed class PathNode : SelectedEntryNode
{
    /// <summary>Creates the node.</summary>
    public PathNode(NameNode? typeName, IReadOnlyList<PathSegmentNode> segments, Location? location = null)
        : base(location)
    {
        TypeName = typeName;
        Segments = segments;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Path;

    /// <summary>The type the path starts from, or null for the type in scope.</summary>
    public NameNode? TypeName { get; }

    /// <summary>The steps, at least one.</summary>
    public IReadOnlyList<PathSegmentNode> Segments { get; }
}

/// <summary>A step of a path: <c>media&lt;Book&gt;</c> in <c>media&lt;Book&gt;.isbn</c>.</summary>
public sealed class PathSegmentNode : SyntaxNode
{
    /// <summary>Creates the node.</summary>
    public PathSegmentNode(
        NameNode fieldName,
        IReadOnlyList<ArgumentNode> arguments,
        NameNode? typeName,
        Location? location = null)
        : base(location)
    {
        FieldName = fieldName;
        Arguments = arguments;
        TypeName = typeName;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.PathSegment;

    /// <summary>The field that is read.</summary>
    public NameNode FieldName { get; }

    /// <summary>The constant arguments of the field, empty when there are none.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; }

    /// <summary>The type that the field's value has to have for the rest of the path, or null.</summary>
    public NameNode? TypeName { get; }
}
