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
    private readonly int[]?[] _orders;
    private readonly long _maxBytes;
    private long _bytesLeft;
    private readonly PreparedPlan _plan;
    private ValueNumbers? _numbers;
    private ResultCell[] _elements = [];
    private ResultCell[] _cells;

    /// <param name="plan">The plan, for its shapes.</param>
    /// <param name="terms">The condition terms that hold in the request.</param>
    public ResultDocument(PreparedPlan plan, ulong terms)
    {
        _plan = plan;
        _cells = ArrayPool<ResultCell>.Shared.Rent(Math.Max(InitialCells, plan.ExpectedCells));
        _shapes = plan.Shapes;
        _orders = new int[_shapes.Length][];
        _maxBytes = _bytesLeft = plan.MaxResponseBytes;
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
    /// <exception cref="GraphQLException">All answers together have more bytes than a response may be made of.</exception>
    public int AddSource(SourceBuffer buffer)
    {
        _sources.Add(buffer);
        _bytesLeft -= buffer.Bytes.Length;
        if (_bytesLeft < 0)
        {
            throw new GraphQLException(FederationErrors.TooLarge(_maxBytes));
        }

        return _sources.Count - 1;
    }

    public ObjectShape ShapeOf(int cell) => _shapes[_cells[cell].Extent];

    /// <summary>The slots of an object that are written, in the order of the response.</summary>
    public int[] OrderOf(ObjectShape shape) => Deferral is { } deferral
        ? _orders[shape.Index] ??= deferral.OrderOf(shape)
        : shape.Order ?? (_orders[shape.Index] ??= shape.GetOrder(Terms));

    /// <summary>Which parts of the response have been delivered; <c>null</c> when it comes as a whole.</summary>
    public DeferralState? Deferral { get; private set; }

    /// <summary>Goes on to another set of parts: what is written and completed from now on.</summary>
    public void SetDeferral(DeferralState deferral)
    {
        Deferral = deferral;
        Array.Clear(_orders);
    }

    public ReadOnlySpan<byte> RawOf(int cell)
    {
        ref var value = ref _cells[cell];
        return _sources[value.Source].Bytes.Slice(value.Start, value.Extent);
    }

    /// <summary>Makes a cell a slice of an answer.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="source">The answer.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="isInput">Whether lookups are made out of the value.</param>
    public void SetRaw(int cell, int source, int start, int length, bool isInput)
    {
        ref var value = ref _cells[cell];
        value.Kind = CellKind.Raw;
        value.Source = source;
        value.Start = start;
        value.Extent = length;
        value.Number = isInput ? (_numbers ??= new ValueNumbers(this)).Of(source, start, length) : 0;
    }

    /// <summary>The number that equal values share; 0 for what is no slice of an answer, or one that no lookup is made of.</summary>
    public int NumberOf(int cell)
    {
        ref var value = ref _cells[cell];
        return value.Kind == CellKind.Raw ? value.Number : 0;
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

    /// <summary>How many elements of unfinished lists there are.</summary>
    public int ElementCount { get; private set; }

    /// <summary>Keeps an element of a list until the list is complete.</summary>
    /// <param name="element">A value without parent.</param>
    public void PushElement(ResultCell element)
    {
        if (ElementCount == _elements.Length)
        {
            Resize(ref _elements, ElementCount, Math.Max(64, ElementCount * 2));
        }

        _elements[ElementCount++] = element;
    }

    /// <summary>Makes an empty cell the list of the elements that were kept since a mark.</summary>
    public void MakeListOfElements(int cell, int mark)
    {
        var elements = _elements.AsSpan(mark, ElementCount - mark);
        ElementCount = mark;
        MakeList(cell, elements.Length);
        var start = _cells[cell].Start;
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i].Parent = cell;
            _cells[start + i] = elements[i];
            if (elements[i].Kind == CellKind.Object)
            {
                SetParent(elements[i].Start, _shapes[elements[i].Extent].Fields.Length, start + i);
            }
        }
    }

    /// <summary>Forgets the elements of lists that were never completed.</summary>
    public void ClearElements() => ElementCount = 0;

    /// <summary>Gives an object the values that an equal one has got from an answer, when nobody else has said anything about
    /// the fields of either.</summary>
    /// <param name="from">The first slot of the object to copy.</param>
    /// <param name="to">The first slot of the other object.</param>
    /// <param name="fields">What the answer has brought.</param>
    /// <param name="source">The answer.</param>
    /// <param name="mark">How many cells there were before the answer brought the object: what lies below and is older does not
    /// come from it alone.</param>
    public bool TryCopy(int from, int to, RequestField[] fields, int source, int mark)
    {
        foreach (var field in fields)
        {
            if (_cells[to + field.Slot].Kind != CellKind.Unset || !IsBroughtBy(in _cells[from + field.Slot], source, mark))
            {
                return false;
            }
        }

        foreach (var field in fields)
        {
            Copy(from + field.Slot, to + field.Slot);
        }

        return true;
    }

    private static bool IsBroughtBy(ref readonly ResultCell cell, int source, int mark) => cell.Kind switch
    {
        CellKind.Null => true,
        CellKind.Raw => cell.Source == source,
        CellKind.Object or CellKind.List => cell.Start >= mark && cell.Source == ResultCell.Known,
        _ => false,
    };

    private void Copy(int from, int to)
    {
        ref var copy = ref _cells[to];
        var parent = copy.Parent;
        copy = _cells[from];
        copy.Parent = parent;
        if (copy.Kind is CellKind.Object or CellKind.List)
        {
            CopyBelow(to);
        }
    }

    // What lies below a copied cell is still that of the original.
    private void CopyBelow(int cell)
    {
        var (from, extent) = (_cells[cell].Start, _cells[cell].Extent);
        var count = _cells[cell].Kind == CellKind.Object ? _shapes[extent].Fields.Length : extent;
        var to = Reserve(count);
        _cells[cell].Start = to;
        _cells.AsSpan(from, count).CopyTo(_cells.AsSpan(to));
        for (var below = to; below < to + count; below++)
        {
            ref var copy = ref _cells[below];
            copy.Parent = cell;
            if (copy.Kind is CellKind.Object or CellKind.List)
            {
                CopyBelow(below);
            }
        }
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

    /// <summary>How many failures there are.</summary>
    public int FailureCount => _failures.Count;

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

    /// <summary>Notes that an object of which only a global id was known is not there.</summary>
    /// <param name="cell">The object.</param>
    /// <param name="failure">The failure that kept it away; 0 when it does not exist.</param>
    public void Lose(int cell, int failure)
    {
        ref var value = ref _cells[cell];
        if (value.Kind != CellKind.Lost || value.Source <= 0)
        {
            value.Kind = CellKind.Lost;
            value.Source = failure;
        }
    }

    /// <summary>Notes one more reason why an object is not there.</summary>
    public void Lose(int cell, GraphQLError error, IReadOnlyList<object>? pathBelow)
    {
        ref var value = ref _cells[cell];
        var next = value is { Kind: CellKind.Lost, Source: > 0 } ? value.Source : 0;
        _failures.Add(new Failure(error, pathBelow, next));
        value.Kind = CellKind.Lost;
        value.Source = _failures.Count;
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
            if (_cells[parent].Kind == CellKind.Object
                && !(ShapeOf(parent).IsAccessible && ShapeOf(parent).Fields[cell - _cells[parent].Start].IsWritten(Terms)))
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
        _plan.ExpectedCells = Count;
        ArrayPool<ResultCell>.Shared.Return(_cells);
        _cells = [];
        _numbers?.Dispose();
        if (_elements.Length > 0)
        {
            ArrayPool<ResultCell>.Shared.Return(_elements);
            _elements = [];
        }

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

    private void SetParent(int start, int count, int parent)
    {
        foreach (ref var child in _cells.AsSpan(start, count))
        {
            child.Parent = parent;
        }
    }

    /// <summary>Reserves unset cells side by side.</summary>
    /// <param name="parent">The object or list that they belong to.</param>
    /// <param name="count">How many.</param>
    public int Allocate(int parent, int count)
    {
        var start = Reserve(count);
        _cells.AsSpan(start, count).Fill(new ResultCell { Parent = parent });
        return start;
    }

    private int Reserve(int count)
    {
        var start = Count;
        Count += count;
        if (Count > _cells.Length)
        {
            Resize(ref _cells, start, Math.Max(Count, _cells.Length * 2));
        }

        return start;
    }

    private static void Resize(ref ResultCell[] cells, int used, int size)
    {
        var larger = ArrayPool<ResultCell>.Shared.Rent(size);
        cells.AsSpan(0, used).CopyTo(larger);
        if (cells.Length > 0)
        {
            ArrayPool<ResultCell>.Shared.Return(cells);
        }

        cells = larger;
    }
}
