using System.Buffers;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Reads the values of arguments out of the result and writes them as JSON.</summary>
/// <remarks>The runtime rules of field selection maps: a way through null or a failed type condition gives no value, the first
/// alternative with a value counts, a list keeps its length. Where it writes nothing it leaves the buffer as it was.</remarks>
internal sealed class SelectorReader(ResultDocument document, Schema schema)
{
    /// <summary>After <see cref="SelectorOutcome.Failed"/>: the number of the failure; 0 when none is known.</summary>
    public int Failure { get; private set; }

    public SelectorOutcome Write(int cell, ValueSelector selector, RowBuffer writer)
    {
        var length = writer.Length;
        var outcome = selector switch
        {
            PathSelector path => WriteLeaf(cell, path, writer),
            ObjectSelector @object => WriteObject(cell, @object, writer),
            ListSelector list => WriteList(cell, list, writer),
            AlternativesSelector alternatives => WriteFirst(cell, alternatives, writer),
            _ => throw new InvalidOperationException($"Unknown selector {selector.GetType().Name}."),
        };
        if (outcome != SelectorOutcome.Value)
        {
            writer.Truncate(length);
        }

        return outcome;
    }

    private SelectorOutcome WriteFirst(int cell, AlternativesSelector selector, RowBuffer writer)
    {
        var result = SelectorOutcome.NoValue;
        var start = writer.Length;
        foreach (var alternative in selector.Alternatives)
        {
            switch (Write(cell, alternative, writer))
            {
                case SelectorOutcome.Value when !writer.Bytes[start..].SequenceEqual("null"u8):
                    return SelectorOutcome.Value;
                case SelectorOutcome.Failed:
                    result = SelectorOutcome.Failed;
                    break;
            }

            writer.Truncate(start);
        }

        return result;
    }

    private SelectorOutcome WriteLeaf(int cell, PathSelector selector, RowBuffer writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome == SelectorOutcome.Value)
        {
            WriteCell(cell, writer);
        }

        return outcome;
    }

    private SelectorOutcome WriteObject(int cell, ObjectSelector selector, RowBuffer writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome != SelectorOutcome.Value)
        {
            return outcome;
        }

        if (document[cell].Kind != CellKind.Object)
        {
            writer.Write("null"u8);
            return SelectorOutcome.Value;
        }

        return WriteFields(cell, selector, writer);
    }

    private SelectorOutcome WriteFields(int cell, ObjectSelector selector, RowBuffer writer)
    {
        var count = 0;
        writer.Write("{"u8);
        foreach (var (name, value) in selector.Fields)
        {
            var start = writer.Length;
            writer.Write(count == 0 ? ""u8 : ","u8);
            writer.WriteMemberName(name);
            var valueStart = writer.Length;
            var outcome = Write(cell, value, writer);
            var isNull = outcome == SelectorOutcome.Value && writer.Bytes[valueStart..].SequenceEqual("null"u8);
            if (outcome == SelectorOutcome.Failed)
            {
                return SelectorOutcome.Failed;
            }

            if (outcome == SelectorOutcome.Value && !(isNull && selector.Type?.IsOneOf is true))
            {
                count++;
            }
            else
            {
                writer.Truncate(start);
            }

            if ((outcome == SelectorOutcome.NoValue || isNull) && IsRequired(selector.Type, name))
            {
                return SelectorOutcome.NoValue;
            }
        }

        writer.Write("}"u8);
        return count == 0 || (selector.Type?.IsOneOf is true && count > 1) ? SelectorOutcome.NoValue : SelectorOutcome.Value;
    }

    private static bool IsRequired(SourceInputObject? type, string field)
    {
        foreach (var candidate in type?.Fields ?? [])
        {
            if (candidate.Name == field)
            {
                return candidate.IsRequired;
            }
        }

        return false;
    }

    private SelectorOutcome WriteList(int cell, ListSelector selector, RowBuffer writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome != SelectorOutcome.Value)
        {
            return outcome;
        }

        if (document[cell].Kind != CellKind.List)
        {
            WriteCell(cell, writer);
            return SelectorOutcome.Value;
        }

        writer.Write("["u8);
        var (start, count) = (document[cell].Start, document[cell].Extent);
        for (var i = 0; i < count; i++)
        {
            writer.Write(i > 0 ? ","u8 : ""u8);
            switch (document[start + i].Kind is CellKind.Null ? SelectorOutcome.NoValue : Write(start + i, selector.Element, writer))
            {
                case SelectorOutcome.Failed:
                    return SelectorOutcome.Failed;
                case SelectorOutcome.NoValue:
                    writer.Write("null"u8);
                    break;
            }
        }

        writer.Write("]"u8);
        return SelectorOutcome.Value;
    }

    private SelectorOutcome Walk(ref int cell, SelectorPath path)
    {
        if (path.TypeCondition is { } condition && !IsOf(cell, condition))
        {
            return Check(cell, SelectorOutcome.NoValue);
        }

        var unset = ResultCell.Known;
        for (var i = 0; i < path.Segments.Length; i++)
        {
            if (document[cell].Kind != CellKind.Object)
            {
                return Check(cell, SelectorOutcome.NoValue, unset);
            }

            var index = document.ShapeOf(cell).IndexOf(path.Segments[i].ResponseName);
            if (index < 0)
            {
                return SelectorOutcome.NoValue;
            }

            unset = document[cell].Source == ResultCell.Known ? unset : document[cell].Source;
            cell = document[cell].Start + index;
            if (path.Segments[i].TypeCondition is { } narrowed && !IsOf(cell, narrowed))
            {
                return Check(cell, SelectorOutcome.NoValue, unset);
            }
        }

        return Check(cell, SelectorOutcome.Value, unset);
    }

    // An empty cell may be empty because of a failure, which is something else than null.
    private SelectorOutcome Check(int cell, SelectorOutcome otherwise, int unset = ResultCell.Known)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Failed:
                Failure = document[cell].Start;
                return SelectorOutcome.Failed;
            case CellKind.Unset when unset == ResultCell.PartlyUnknown:
                return SelectorOutcome.NoValue;
            case CellKind.Unset:
                Failure = unset;
                return SelectorOutcome.Failed;
            default:
                return otherwise;
        }
    }

    private bool IsOf(int cell, NamedType type) =>
        document[cell].Kind == CellKind.Object && schema.IsSubType(document.ShapeOf(cell).Type, type);

    private void WriteCell(int cell, RowBuffer writer)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Raw:
                writer.Write(document.RawOf(cell));
                break;
            case CellKind.List:
                writer.Write("["u8);
                for (var i = 0; i < document[cell].Extent; i++)
                {
                    writer.Write(i > 0 ? ","u8 : ""u8);
                    WriteCell(document[cell].Start + i, writer);
                }

                writer.Write("]"u8);
                break;
            default:
                writer.Write("null"u8);
                break;
        }
    }
}
