using System.Runtime.InteropServices;

namespace Cacao.Federation.Execution;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing has been said about the value.</summary>
    Unset,

    /// <summary>Null.</summary>
    Null,

    /// <summary>Null because of a failure.</summary>
    Failed,

    /// <summary>A leaf, or a list of leaves: a slice of a source's answer.</summary>
    Raw,

    /// <summary>An object: a run of cells, one per slot of its shape.</summary>
    Object,

    /// <summary>A list: a run of cells, one per element.</summary>
    List,

    /// <summary>An object that turned out not to exist, or not to be had; whoever knows where its cells are may still fill them.</summary>
    Lost,
}

/// <summary>One value of the result.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ResultCell
{
    /// <summary>For <see cref="Source"/> of objects and lists: no source schema has said that it knows nothing of them.</summary>
    public const int Known = 0;

    /// <summary>For <see cref="Source"/> of objects and lists: some source schema has said null, so that what it should have brought
    /// is null.</summary>
    public const int PartlyUnknown = -1;

    /// <summary>The object or list that the cell belongs to; -1 for the root.</summary>
    public int Parent;

    /// <summary>Raw: the offset of the slice. Object and list: the first cell of the run. Failed: the number of the failure.</summary>
    public int Start;

    /// <summary>Raw: the length of the slice. List: the number of elements. Object: the number of its shape.</summary>
    public int Extent;

    /// <summary>Raw: the number of the answer that the slice is of. Object and list: what became of cells below that nobody has
    /// filled: <see cref="Known"/>, <see cref="PartlyUnknown"/>, or the number of the failure that kept them empty. Lost: the
    /// failure, if there is one.</summary>
    public int Source;

    /// <summary>Raw, where lookups are made out of the value: the number that it shares with equal ones; 0 otherwise.</summary>
    public int Number;

    public CellKind Kind;

    /// <summary>Whether cells may lie below.</summary>
    public readonly bool IsComposite => Kind >= CellKind.Object;

    /// <summary>Whether there is no value, for whatever reason.</summary>
    public readonly bool IsEmpty => Kind <= CellKind.Failed;
}
