using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Cacao.Execution.Operations;
using Cacao.Resolvers;

namespace Cacao.Execution.Results;

/// <summary>One value of a response, 32 bytes. Its meaning follows from <see cref="Kind"/>.</summary>
internal struct ResultCell
{
    private object? _reference;
    private Vector128<long> _bits;

    /// <summary>The index of the object or list that the cell is a part of; -1 for the root.</summary>
    public int Parent;

    public CellKind Kind;

    /// <summary>Whether the type of the value excludes <c>null</c>.</summary>
    public bool IsNonNull;

    /// <summary>Whether there is more to write than one value: an object or list that is not empty, or written JSON.</summary>
    public readonly bool IsComposite => Kind is CellKind.Object or CellKind.List ? Count > 0 : Kind == CellKind.Written;

    /// <summary>The selections of an object.</summary>
    public readonly SelectionSet SelectionSet => Unsafe.As<SelectionSet>(_reference!);

    /// <summary>The index of the first cell of an object or list.</summary>
    public readonly int First => (int)_bits.ToScalar();

    /// <summary>The number of cells of an object or list.</summary>
    public readonly int Count => (int)_bits[1];

    /// <summary>Where written JSON begins.</summary>
    public readonly TextPosition Start => Unsafe.BitCast<long, TextPosition>(_bits[0]);

    /// <summary>Where written JSON ends.</summary>
    public readonly TextPosition End => Unsafe.BitCast<long, TextPosition>(_bits[1]);

    public readonly string Text => Unsafe.As<string>(_reference!);

    public readonly object Other => _reference!;

    public readonly long Int64 => _bits.ToScalar();

    public readonly double Double => BitConverter.Int64BitsToDouble(Int64);

    public readonly decimal Decimal => Unsafe.BitCast<Vector128<long>, decimal>(_bits);

    public readonly Guid Guid => Unsafe.BitCast<Vector128<long>, Guid>(_bits);

    public readonly DateTimeOffset DateTimeOffset => new(_bits[0], new TimeSpan(_bits[1]));

    public void SetNull() => Kind = CellKind.Null;

    public void SetObject(SelectionSet selectionSet, int first)
    {
        _reference = selectionSet;
        _bits = Vector128.Create(first, (long)selectionSet.Selections.Length);
        Kind = CellKind.Object;
    }

    public void SetList(int first, int count)
    {
        _bits = Vector128.Create(first, (long)count);
        Kind = CellKind.List;
    }

    public void SetWritten(TextPosition start, TextPosition end)
    {
        _bits = Vector128.Create(Unsafe.BitCast<TextPosition, long>(start), Unsafe.BitCast<TextPosition, long>(end));
        Kind = CellKind.Written;
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

        _bits = Unsafe.BitCast<Guid, Vector128<long>>(value.Guid);
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
