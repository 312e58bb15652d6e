using System.Runtime.InteropServices;

namespace Cacao.Federation.Execution;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing has been said about the value.</summary>
    Unset,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A leaf, or a list of leaves: a slice of a source's answer.</summary>
    Raw,

    /// <summary>An object: a run of cells, one per slot of its shape.</summary>
    Object,

    /// <summary>A list: a run of cells, one per element.</summary>
    List,
}

/// <summary>One value of the result.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ResultCell
{
    /// <summary>The object or list that the cell belongs to; -1 for the root.</summary>
    public int Parent;

    /// <summary>Raw: the offset of the slice. Object and list: the first cell of the run.</summary>
    public int Start;

    /// <summary>Raw: the length of the slice. List: the number of elements. Object: the index of its shape.</summary>
    public int Extent;

    /// <summary>Raw: the index of the answer that the slice is of.</summary>
    public short Source;

    public CellKind Kind;

    /// <summary>Whether an error was reported for this place or one below it.</summary>
    public bool HasError;
}
