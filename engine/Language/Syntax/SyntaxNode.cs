namespace Cacao.Language;

/// <summary>
/// The base of the immutable syntax tree. Two nodes are equal only when they are the same object;
/// <see cref="SyntaxComparer"/> compares what they say.
/// </summary>
/// <remarks>
/// A parsed tree is never deeper than <see cref="ParserOptions.MaxDepth"/> allows, which is why the code that walks
/// trees may recurse. Code that builds trees by hand has to keep them as shallow.
/// </remarks>
public abstract class SyntaxNode
{
    private readonly int _start;
    private readonly int _end;
    private readonly int _line;
    private readonly int _column;

    private protected SyntaxNode(Location? location)
    {
        if (location is { } value)
        {
            _start = value.Start;
            _end = value.End;
            _line = value.Line;
            _column = value.Column;
        }
    }

    /// <summary>The kind of the node, one per node class.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its source, or null for a node that was not parsed.</summary>
    public Location? Location => _line == 0 ? null : new Location(_start, _end, _line, _column);

    /// <summary>The node as GraphQL text, indented.</summary>
    public sealed override string ToString() => SyntaxPrinter.Print(this);
}
