namespace Cacao.Language;

/// <summary>A path to an object of which a new one is built: <c>dimension.{ size, weight }</c>.</summary>
public sealed class PathObjectNode : SelectedEntryNode
{
    /// <summary>Creates the node.</summary>
    public PathObjectNode(PathNode path, SelectedObjectNode @object, Location? location = null)
        : base(location)
    {
        Path = path;
        Object = @object;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.PathObject;

    /// <summary>The path to the object.</summary>
    public PathNode Path { get; }

    /// <summary>What is built, in the scope of the path's end.</summary>
    public SelectedObjectNode Object { get; }
}

/// <summary>A path to a list whose elements are mapped: <c>parts[id]</c>.</summary>
public sealed class PathListNode : SelectedEntryNode
{
    /// <summary>Creates the node.</summary>
    public PathListNode(PathNode path, SelectedListNode list, Location? location = null)
        : base(location)
    {
        Path = path;
        List = list;
    }

    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.PathList;

    /// <summary>The path to the list.</summary>
    public PathNode Path { get; }

    /// <summary>What each element becomes.</summary>
    public SelectedListNode List { get; }
}
