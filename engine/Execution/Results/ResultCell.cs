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

    /// <summary>Takes a leaf value that its type has coerced.</summary>
    public void SetLeaf(in ResolvedValue value)
    {
        switch (value.Kind)
        {
            case ResolvedValueKind.Null:
                Kind = CellKind.Null;
                break;
            case ResolvedValueKind.Object:
                _reference = value.Object;
                Kind = value.Object is string ? CellKind.Text : CellKind.Other;
                break;
            case ResolvedValueKind.Boolean:
                SetBits(CellKind.Boolean, value.Int64, 0);
                break;
            case ResolvedValueKind.Int64:
                SetBits(CellKind.Int64, value.Int64, 0);
                break;
            case ResolvedValueKind.Double:
                SetBits(CellKind.Double, BitConverter.DoubleToInt64Bits(value.Double), 0);
                break;
            case ResolvedValueKind.Decimal:
                SetBits(CellKind.Decimal, value.Decimal);
                break;
            case ResolvedValueKind.Guid:
                SetBits(CellKind.Guid, value.Guid);
                break;
            case ResolvedValueKind.DateTimeOffset:
                SetBits(CellKind.DateTimeOffset, value.DateTimeOffset.Ticks, value.DateTimeOffset.Offset.Ticks);
                break;
            case ResolvedValueKind.TimeSpan:
                SetBits(CellKind.TimeSpan, value.TimeSpan.Ticks, 0);
                break;
            case ResolvedValueKind.Date:
                SetBits(CellKind.Date, value.Date.DayNumber, 0);
                break;
            default:
                _reference = value.Object;
                SetBits(CellKind.NodeId, value.Guid);
                break;
        }
    }

    private void SetBits(CellKind kind, long low, long high)
    {
        _low = low;
        _high = high;
        Kind = kind;
    }

    private void SetBits<T>(CellKind kind, T value)
        where T : unmanaged
    {
        (_low, _high) = Unsafe.BitCast<T, (long, long)>(value);
        Kind = kind;
    }
}
