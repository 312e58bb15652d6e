using System.Buffers;
using Cacao.Execution.Operations;

namespace Cacao.Execution.Results;

/// <summary>
/// The values of a response as a table of cells: the fields of an object and the elements of a list stand in runs, in
/// response order. Cell 0 is the root object. The table belongs to one thread at a time, except that cells which have got
/// their values for good may be read while others are added.
/// </summary>
/// <remarks>
/// The cells live in pooled pages that never move, so a reference to a cell stays good while the table grows.
/// A cell knows its parent; paths and the propagation of null follow from that, and no stack is needed to write.
/// </remarks>
internal sealed class ResultDocument : IDisposable
{
    private const int PageShift = 10;
    private const int PageSize = 1 << PageShift;

    // The parent of a cell that is written by itself: this minus the index of the cell in whose place it stands.
    private const int Detached = -2;

    private ResultCell[][] _pages = new ResultCell[4][];
    private Dictionary<int, int>? _positions;
    private WrittenText? _text;
    private int _count;

    public int Count => _count;

    /// <summary>The JSON of the cells that hold written values.</summary>
    public WrittenText Text => _text ??= new WrittenText();

    public ref ResultCell this[int index] => ref _pages[index >> PageShift][index & (PageSize - 1)];

    /// <summary>Adds the root object with a run of cells for its fields.</summary>
    public void AddRoot(SelectionSet selectionSet)
    {
        var root = Reserve(1, parent: -1, isNonNull: false);
        AddObject(root, selectionSet);
    }

    /// <summary>Makes a cell an object and reserves the run of its fields.</summary>
    /// <returns>The index of the first field.</returns>
    public int AddObject(int index, SelectionSet selectionSet)
    {
        var selections = selectionSet.Selections;
        var first = _count;
        Grow(selections.Length);
        for (var i = 0; i < selections.Length; i++)
        {
            ref var cell = ref this[first + i];
            cell.Parent = index;
            cell.Kind = CellKind.Pending;
            cell.IsNonNull = selections[i].IsNonNull;
        }

        this[index].SetObject(selectionSet, first);
        return first;
    }

    /// <summary>Makes a cell a list and reserves the run of its elements.</summary>
    /// <returns>The index of the first element.</returns>
    public int AddList(int index, int count, bool isNonNull)
    {
        var first = Reserve(count, index, isNonNull);
        this[index].SetList(first, count);
        return first;
    }

    /// <summary>Adds an object of its own for more fields of an object.</summary>
    /// <returns>The index of the cell, and of the first field.</returns>
    public (int Cell, int First) AddDetachedObject(int index, SelectionSet selectionSet)
    {
        var cell = Reserve(1, Detached - index, isNonNull: false);
        return (cell, AddObject(cell, selectionSet));
    }

    /// <summary>Adds a cell of its own for one more element of a list.</summary>
    public int AddDetachedElement(int list, int position, bool isNonNull)
    {
        var cell = Reserve(1, Detached - list, isNonNull);
        (_positions ??= []).Add(cell, position);
        return cell;
    }

    /// <summary>The object or list around a cell, be the cell detached from it or not; -1 for the root.</summary>
    public int GetContainer(int index)
    {
        var parent = this[index].Parent;
        return parent > Detached ? parent : Detached - parent;
    }

    /// <summary>Whether no object or list around a cell has been replaced by <c>null</c>.</summary>
    public bool IsAlive(int index)
    {
        for (var parent = this[index].Parent; parent >= 0; parent = this[parent].Parent)
        {
            if (this[parent].Kind is not (CellKind.Object or CellKind.List))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The response path of a cell.</summary>
    public Path GetPath(int index)
    {
        var parent = this[index].Parent;
        if (parent < 0)
        {
            return parent > Detached ? Path.Root : GetDetachedPath(index, Detached - parent);
        }

        ref var container = ref this[parent];
        var position = index - container.First;
        return container.Kind == CellKind.List
            ? GetPath(parent).Append(position)
            : GetPath(parent).Append(container.SelectionSet.Selections[position].ResponseName);
    }

    private Path GetDetachedPath(int index, int container)
    {
        var path = GetPath(container);
        return _positions is not null && _positions.TryGetValue(index, out var position) ? path.Append(position) : path;
    }

    /// <summary>Gives the pages back. The table must not be used any more.</summary>
    public void Dispose()
    {
        var pages = _pages;
        var left = _count;
        _pages = [];
        _count = 0;
        _text?.Dispose();
        foreach (var page in pages)
        {
            if (page is null)
            {
                break;
            }

            // Only the cells that were used can hold references.
            Array.Clear(page, 0, Math.Min(left, PageSize));
            left = Math.Max(0, left - PageSize);
            ArrayPool<ResultCell>.Shared.Return(page);
        }
    }

    private int Reserve(int count, int parent, bool isNonNull)
    {
        var first = _count;
        Grow(count);
        for (var i = first; i < first + count; i++)
        {
            ref var cell = ref this[i];
            cell.Parent = parent;
            cell.Kind = CellKind.Pending;
            cell.IsNonNull = isNonNull;
        }

        return first;
    }

    private void Grow(int count)
    {
        var pages = (_count + PageSize - 1) >> PageShift;
        _count = checked(_count + count);
        for (var needed = (_count + PageSize - 1) >> PageShift; pages < needed; pages++)
        {
            if (pages == _pages.Length)
            {
                Array.Resize(ref _pages, 2 * pages);
            }

            _pages[pages] = ArrayPool<ResultCell>.Shared.Rent(PageSize);
        }
    }
}
