namespace Cacao.Types.Pagination;

/// <summary>An item of a connection with its cursor.</summary>
/// <typeparam name="T">The type of the item.</typeparam>
public class Edge<T> : IEdge
{
    private readonly Func<string>? _createCursor;
    private string? _cursor;

    /// <summary>Creates an edge.</summary>
    /// <param name="node">The item.</param>
    /// <param name="cursor">The cursor of the item.</param>
    public Edge(T node, string cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        Node = node;
        _cursor = cursor;
    }

    /// <summary>Creates an edge whose cursor is only created when somebody asks for it.</summary>
    /// <param name="node">The item.</param>
    /// <param name="createCursor">Creates the cursor of the item.</param>
    public Edge(T node, Func<string> createCursor)
    {
        ArgumentNullException.ThrowIfNull(createCursor);
        Node = node;
        _createCursor = createCursor;
    }

    /// <summary>Gets the item.</summary>
    public T Node { get; }

    /// <inheritdoc />
    public string Cursor => _cursor ??= _createCursor!();

    object? IEdge.Node => Node;
}
