using System.Buffers;
using System.Runtime.InteropServices;

namespace Cacao.Federation.Execution;

/// <summary>The result of one request in the making: a table of cells over the bytes of the sources' answers.</summary>
/// <remarks>Not safe for concurrent use: the executor merges one answer at a time. All memory is pooled and given back on dispose.
/// The order in which answers arrive does not change the result: a value counts more than a failure, a failure more than null.
/// Failures stay with their cells until <see cref="ResultCompleter"/> reports them in the order of the response.</remarks>
internal sealed class ResultDocument : IDisposable
{
    public const int Root = 0;
    private const int InitialCells = 512;

    private readonly ObjectShape[] _shapes;
    private readonly List<SourceBuffer> _sources = [];
    private readonly List<Failure> _failures = [];
    private int[][]? _orders;
    private ResultCell[] _cells = ArrayPool<ResultCell>.Shared.Rent(InitialCells);

    /// <param name="plan">The plan, for its shapes.</param>
    /// <param name="terms">The condition terms that hold in the request.</param>
    public ResultDocument(PreparedPlan plan, ulong terms)
    {
        _shapes = plan.Shapes;
        Terms = terms;
        Allocate(-1, 1);
        MakeObject(Root, plan.Root);
    }

    /// <summary>The condition terms that hold in the request.</summary>
    public ulong Terms { get; }

    /// <summary>The errors that are the client's business.</summary>
    public List<GraphQLError> Errors { get; } = [];

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    public ref ResultCell this[int index] => ref _cells[index];

    /// <summary>Takes over the bytes of an answer; cells may point into it from now on.</summary>
    public int AddSource(SourceBuffer buffer)
    {
        _sources.Add(buffer);
        return _sources.Count - 1;
    }

    public ObjectShape ShapeOf(int cell) => _shapes[_cells[cell].Extent];

    /// <summary>The slots that are written of an object whose order depends on the request.</summary>
    public int[] OrderOf(ObjectShape shape)
    {
        _orders ??= new int[_shapes.Length][];
        return _orders[shape.Index] ??= shape.GetOrder(Terms);
    }

    public ReadOnlySpan<byte> RawOf(int cell)
    {
        ref var value = ref _cells[cell];
        return _sources[value.Source].Bytes.Slice(value.Start, value.Extent);
    }

    public ReadOnlySpan<byte> BytesOf(int source) => _sources[source].Bytes;

    /// <summary>Makes an empty cell an object, all of its slots unset.</summary>
    public void MakeObject(int cell, ObjectShape shape)
    {
        var start = Allocate(cell, shape.Fields.Length);
        MakeComposite(cell, CellKind.Object, start, shape.Index);
    }

    /// <summary>Makes an empty cell a list, all of its elements unset.</summary>
    public void MakeList(int cell, int count)
    {
        var start = Allocate(cell, count);
        MakeComposite(cell, CellKind.List, start, count);
    }

    /// <summary>Notes that a source schema says null.</summary>
    public void SetNull(int cell)
    {
        ref var value = ref _cells[cell];
        if (value.Kind == CellKind.Unset)
        {
            value.Kind = CellKind.Null;
        }
        else if (value.IsComposite && value.Source == ResultCell.Known)
        {
            value.Source = ResultCell.PartlyUnknown;
        }
    }

    /// <summary>Numbers a failure, so that any number of cells can refer to it.</summary>
    public int AddFailure(GraphQLError error, IReadOnlyList<object>? pathBelow = null)
    {
        _failures.Add(new Failure(error, pathBelow, 0));
        return _failures.Count;
    }

    public ref readonly Failure FailureOf(int number) => ref CollectionsMarshal.AsSpan(_failures)[number - 1];

    /// <summary>Notes that an empty cell is empty because of a failure.</summary>
    public void Fail(int cell, int failure)
    {
        ref var value = ref _cells[cell];
        if (value.Kind != CellKind.Failed)
        {
            value.Kind = CellKind.Failed;
            value.Start = failure;
        }
    }

    /// <summary>Notes one more reason why an empty cell is empty. Unlike <see cref="Fail"/> it hides none that is there.</summary>
    public void AddFailure(int cell, GraphQLError error, IReadOnlyList<object>? pathBelow)
    {
        ref var value = ref _cells[cell];
        var next = value.Kind == CellKind.Failed ? value.Start : 0;
        _failures.Add(new Failure(error, pathBelow, next));
        value.Kind = CellKind.Failed;
        value.Start = _failures.Count;
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

    /// <summary>Whether clients see the place of a cell.</summary>
    public bool IsVisible(int cell)
    {
        for (var parent = _cells[cell].Parent; parent >= 0; (cell, parent) = (parent, _cells[parent].Parent))
        {
            if (_cells[parent].Kind == CellKind.Object && !ShapeOf(parent).Fields[cell - _cells[parent].Start].IsWritten(Terms))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places in the client's document of the field that a cell belongs to.</summary>
    public IReadOnlyList<Language.Location> LocationsOf(int cell)
    {
        for (var parent = _cells[cell].Parent; parent >= 0; (cell, parent) = (parent, _cells[parent].Parent))
        {
            if (_cells[parent].Kind == CellKind.Object)
            {
                var nodes = ShapeOf(parent).Fields[cell - _cells[parent].Start].Field.SyntaxNodes;
                return [.. nodes.Where(n => n.Location is not null).Select(n => n.Location!.Value)];
            }
        }

        return [];
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

    // What was said before about the empty cell goes on to hold for what lies below and stays unset.
    private void MakeComposite(int cell, CellKind kind, int start, int extent)
    {
        ref var value = ref _cells[cell];
        value.Source = value.Kind switch
        {
            CellKind.Null => ResultCell.PartlyUnknown,
            CellKind.Failed => value.Start,
            _ => ResultCell.Known,
        };
        value.Kind = kind;
        value.Start = start;
        value.Extent = extent;
    }

    private int Allocate(int parent, int count)
    {
        var start = Count;
        Count += count;
        if (Count > _cells.Length)
        {
            Grow();
        }

        _cells.AsSpan(start, count).Fill(new ResultCell { Parent = parent });
        return start;
    }

    private void Grow()
    {
        var larger = ArrayPool<ResultCell>.Shared.Rent(Math.Max(Count, _cells.Length * 2));
        _cells.AsSpan().CopyTo(larger);
        ArrayPool<ResultCell>.Shared.Return(_cells);
        _cells = larger;
    }
}
