using System.Runtime.CompilerServices;
using Cacao.Execution.Operations;
using Cacao.Resolvers;

namespace Cacao.Execution.Results;

/// <summary>One value of a response, 32 bytes. Its meaning follows from <see cref="Kind"/>.</summary>
internal struct ResultCell
{
    private object? _reference;
    private long _low;
    private long _high;

    /// <summary>The index of the object or list that the cell is a part of; -1 for the root.</summary>
    public int Parent;

    public CellKind Kind;

    /// <summary>Whether the type of the value excludes <c>null</c>.</summary>
    public bool IsNonNull;

    /// <summary>Whether there are values within: an object or list that is not empty.</summary>
    public readonly bool IsContainer => Kind is CellKind.Object or CellKind.List && _high > 0;

    /// <summary>The selections of an object.</summary>
    public readonly SelectionSet SelectionSet => Unsafe.As<SelectionSet>(_reference!);

    /// <summary>The index of the first cell of an object or list.</summary>
    public readonly int First => (int)_low;

    /// <summary>The number of cells of an object or list.</summary>
    public readonly int Count => (int)_high;

    public readonly string Text => Unsafe.As<string>(_reference!);

    public readonly object Other => _reference!;

    public readonly long Int64 => _low;

    public readonly double Double => BitConverter.Int64BitsToDouble(_low);

    public readonly decimal Decimal => Unsafe.BitCast<(long, long), decimal>((_low, _high));

    public readonly Guid Guid => Unsafe.BitCast<(long, long), Guid>((_low, _high));

    public readonly DateTimeOffset DateTimeOffset => new(_low, new TimeSpan(_high));

    public void SetNull() => Kind = CellKind.Null;

    public void SetObject(SelectionSet selectionSet, int first)
    {
        _reference = selectionSet;
        _low = first;
        _high = selectionSet.Selections.Length;
        Kind = CellKind.Object;
    }

    public void SetList(int first, int count)
    {
        _low = first;
        _high = count;
        Kind = CellKind.List;
    }

    public void SetName(string name)
    {
        _reference = name;
        Kind = CellKind.Name;
    }

    /// <summary>Takes a leaf value that its type has coerced. The bits are those of the
    /// <see cref="ResolvedValue"/>.</summary>
    public void SetLeaf(in ResolvedValue value)
    {
        if (value.Kind == ResolvedValueKind.Object)
        {
            _reference = value.Object;
            Kind = value.Object is string ? CellKind.Text : CellKind.Other;
            return;
        }

        (_low, _high) = Unsafe.BitCast<Guid, (long, long)>(value.Guid);
        Kind = KindOf(value.Kind);
        if (value.Kind == ResolvedValueKind.NodeId)
        {
            _reference = value.Object;
        }
    }

    private static CellKind KindOf(ResolvedValueKind kind) => kind switch
    {
        ResolvedValueKind.Null => CellKind.Null,
        ResolvedValueKind.Boolean => CellKind.Boolean,
        ResolvedValueKind.Int64 => CellKind.Int64,
        ResolvedValueKind.Double => CellKind.Double,
        ResolvedValueKind.Decimal => CellKind.Decimal,
        ResolvedValueKind.Guid => CellKind.Guid,
        ResolvedValueKind.DateTimeOffset => CellKind.DateTimeOffset,
        ResolvedValueKind.TimeSpan => CellKind.TimeSpan,
        ResolvedValueKind.Date => CellKind.Date,
        _ => CellKind.NodeId,
    };
}
