using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>The result of one request in the making: a table of cells over the bytes of the sources' answers.</summary>
/// <remarks>Not safe for concurrent use: the executor merges one answer at a time. All memory is pooled and given back on dispose.</remarks>
internal sealed class ResultDocument : IDisposable
{
    public const int Root = 0;
    private const int InitialCells = 512;

    private readonly List<ObjectShape> _shapes = [];
    private readonly Dictionary<ObjectShape, int> _shapeIndices = [];
    private readonly List<SourceBuffer> _sources = [];
    private ResultCell[] _cells = ArrayPool<ResultCell>.Shared.Rent(InitialCells);
    private int _count;

    private readonly ulong _terms;

    /// <param name="root">The shape of the root.</param>
    /// <param name="terms">The condition terms that hold in the request.</param>
    public ResultDocument(ObjectShape root, ulong terms)
    {
        _terms = terms;
        Allocate(-1, 1);
        MakeObject(Root, root);
    }

    /// <summary>The errors so far.</summary>
    public List<GraphQLError> Errors { get; } = [];

    public ref ResultCell this[int index] => ref _cells[index];

    /// <summary>Takes over the bytes of an answer; cells may point into it from now on.</summary>
    public short AddSource(SourceBuffer buffer)
    {
        _sources.Add(buffer);
        return checked((short)(_sources.Count - 1));
    }

    public ObjectShape ShapeOf(int cell) => _shapes[_cells[cell].Extent];

    public ReadOnlySpan<byte> RawOf(int cell)
    {
        ref var value = ref _cells[cell];
        return _sources[value.Source].Bytes.Slice(value.Start, value.Extent);
    }

    public ReadOnlySpan<byte> BytesOf(short source) => _sources[source].Bytes;

    public void MakeObject(int cell, ObjectShape shape)
    {
        if (!_shapeIndices.TryGetValue(shape, out var index))
        {
            index = _shapes.Count;
            _shapes.Add(shape);
            _shapeIndices.Add(shape, index);
        }

        var start = Allocate(cell, shape.Fields.Length);
        ref var value = ref _cells[cell];
        value.Kind = CellKind.Object;
        value.Start = start;
        value.Extent = index;
    }

    public void MakeList(int cell, int count)
    {
        var start = Allocate(cell, count);
        ref var value = ref _cells[cell];
        value.Kind = CellKind.List;
        value.Start = start;
        value.Extent = count;
    }

    /// <summary>The response path of a cell.</summary>
    public Path PathOf(int cell)
    {
        var parent = _cells[cell].Parent;
        if (parent < 0)
        {
            return Path.Root;
        }

        var path = PathOf(parent);
        var position = cell - _cells[parent].Start;
        return _cells[parent].Kind == CellKind.List
            ? path.Append(position)
            : path.Append(ShapeOf(parent).Fields[position].Field.ResponseName);
    }

    /// <summary>Reports an error at a place. Places that the client cannot see are only remembered: what depends on them is
    /// reported then.</summary>
    public void Report(int cell, GraphQLError error)
    {
        if (IsVisible(cell))
        {
            Errors.Add(error with { Path = PathOf(cell), Locations = LocationsOf(cell) });
        }

        MarkError(cell);
    }

    /// <summary>Remembers that an error was reported for a place, so that no other one is made up for a null there or above.</summary>
    public void MarkError(int cell)
    {
        for (; cell >= 0 && !_cells[cell].HasError; cell = _cells[cell].Parent)
        {
            _cells[cell].HasError = true;
        }
    }

    public void Dispose()
    {
        ArrayPool<ResultCell>.Shared.Return(_cells);
        _cells = [];
        foreach (var source in _sources)
        {
            source.Dispose();
        }
    }

    private bool IsVisible(int cell)
    {
        for (var parent = _cells[cell].Parent; parent >= 0; (cell, parent) = (parent, _cells[parent].Parent))
        {
            if (_cells[parent].Kind == CellKind.Object && !ShapeOf(parent).Fields[cell - _cells[parent].Start].IsWritten(_terms))
            {
                return false;
            }
        }

        return true;
    }

    private IReadOnlyList<Language.Location> LocationsOf(int cell)
    {
        for (var parent = _cells[cell].Parent; parent >= 0; (cell, parent) = (parent, _cells[parent].Parent))
        {
            if (_cells[parent].Kind == CellKind.Object)
            {
                var nodes = ShapeOf(parent).Fields[cell - _cells[parent].Start].Field.SyntaxNodes;
                return [.. nodes.Select(n => n.Location).OfType<Language.Location>()];
            }
        }

        return [];
    }

    private int Allocate(int parent, int count)
    {
        var start = _count;
        _count += count;
        if (_count > _cells.Length)
        {
            Grow();
        }

        for (var i = start; i < _count; i++)
        {
            _cells[i] = new ResultCell { Parent = parent };
        }

        return start;
    }

    private void Grow()
    {
        var larger = ArrayPool<ResultCell>.Shared.Rent(Math.Max(_count, _cells.Length * 2));
        _cells.AsSpan().CopyTo(larger);
        ArrayPool<ResultCell>.Shared.Return(_cells);
        _cells = larger;
    }
}
