using System.Buffers;
using System.Text.Json;
using Cacao.Federation.Planning;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Reads the values of arguments out of the result and writes them as JSON.</summary>
/// <remarks>The runtime rules of field selection maps: a way through null or a failed type condition gives no value, the first
/// alternative with a value counts, a list keeps its length.</remarks>
internal readonly struct SelectorReader(ResultDocument document, Schema schema)
{
    public SelectorOutcome Write(int cell, ValueSelector selector, IBufferWriter<byte> writer) =>
        selector switch
        {
            PathSelector path => WriteLeaf(cell, path, writer),
            ObjectSelector @object => WriteObject(cell, @object, writer),
            ListSelector list => WriteList(cell, list, writer),
            AlternativesSelector alternatives => WriteFirst(cell, alternatives, writer),
            _ => SelectorOutcome.NoValue,
        };

    private SelectorOutcome WriteFirst(int cell, AlternativesSelector selector, IBufferWriter<byte> writer)
    {
        var outcome = SelectorOutcome.NoValue;
        foreach (var alternative in selector.Alternatives)
        {
            var scratch = new ArrayBufferWriter<byte>();
            switch (Write(cell, alternative, scratch))
            {
                case SelectorOutcome.Value when !scratch.WrittenSpan.SequenceEqual("null"u8):
                    writer.Write(scratch.WrittenSpan);
                    return SelectorOutcome.Value;
                case SelectorOutcome.Failed:
                    outcome = SelectorOutcome.Failed;
                    break;
            }
        }

        return outcome;
    }

    private SelectorOutcome WriteLeaf(int cell, PathSelector selector, IBufferWriter<byte> writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome != SelectorOutcome.Value)
        {
            return outcome;
        }

        WriteCell(cell, writer);
        return SelectorOutcome.Value;
    }

    private SelectorOutcome WriteObject(int cell, ObjectSelector selector, IBufferWriter<byte> writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome != SelectorOutcome.Value)
        {
            return outcome;
        }

        if (document[cell].Kind == CellKind.Null)
        {
            writer.Write("null"u8);
            return SelectorOutcome.Value;
        }

        var scratch = new ArrayBufferWriter<byte>();
        var isFirst = true;
        scratch.Write("{"u8);
        foreach (var (name, value) in selector.Fields)
        {
            var member = new ArrayBufferWriter<byte>();
            switch (Write(cell, value, member))
            {
                case SelectorOutcome.Failed:
                    return SelectorOutcome.Failed;
                case SelectorOutcome.Value:
                    scratch.Write(isFirst ? "\""u8 : ",\""u8);
                    scratch.Write(JsonEncodedText.Encode(name).EncodedUtf8Bytes);
                    scratch.Write("\":"u8);
                    scratch.Write(member.WrittenSpan);
                    isFirst = false;
                    break;
            }
        }

        if (isFirst)
        {
            return SelectorOutcome.NoValue;
        }

        writer.Write(scratch.WrittenSpan);
        writer.Write("}"u8);
        return SelectorOutcome.Value;
    }

    private SelectorOutcome WriteList(int cell, ListSelector selector, IBufferWriter<byte> writer)
    {
        var outcome = Walk(ref cell, selector.Path);
        if (outcome != SelectorOutcome.Value || document[cell].Kind is not CellKind.List)
        {
            if (outcome == SelectorOutcome.Value)
            {
                WriteCell(cell, writer);
            }

            return outcome;
        }

        writer.Write("["u8);
        var (start, count) = (document[cell].Start, document[cell].Extent);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                writer.Write(","u8);
            }

            var element = start + i;
            var scratch = new ArrayBufferWriter<byte>();
            var written = document[element].Kind is CellKind.Null
                ? SelectorOutcome.NoValue
                : Write(element, selector.Element, scratch);
            if (written == SelectorOutcome.Failed)
            {
                return SelectorOutcome.Failed;
            }

            writer.Write(written == SelectorOutcome.Value ? scratch.WrittenSpan : "null"u8);
        }

        writer.Write("]"u8);
        return SelectorOutcome.Value;
    }

    private SelectorOutcome Walk(ref int cell, SelectorPath path)
    {
        if (path.TypeCondition is { } condition && !IsOf(cell, condition))
        {
            return SelectorOutcome.NoValue;
        }

        for (var i = 0; i < path.Segments.Length; i++)
        {
            var segment = path.Segments[i];
            if (document[cell].Kind != CellKind.Object)
            {
                return Missing(cell);
            }

            var index = document.ShapeOf(cell).IndexOf(segment.ResponseName);
            if (index < 0)
            {
                return SelectorOutcome.NoValue;
            }

            cell = document[cell].Start + index;
            if (document[cell].Kind == CellKind.Unset)
            {
                return Missing(cell);
            }

            if (segment.TypeCondition is { } narrowed && !IsOf(cell, narrowed))
            {
                return SelectorOutcome.NoValue;
            }
        }

        return document[cell].HasError && document[cell].Kind is CellKind.Null ? SelectorOutcome.Failed : SelectorOutcome.Value;
    }

    private SelectorOutcome Missing(int cell) =>
        document[cell].HasError ? SelectorOutcome.Failed : SelectorOutcome.NoValue;

    private bool IsOf(int cell, NamedType type) =>
        document[cell].Kind == CellKind.Object && schema.IsSubType(document.ShapeOf(cell).Type, type);

    private void WriteCell(int cell, IBufferWriter<byte> writer)
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
                    if (i > 0)
                    {
                        writer.Write(","u8);
                    }

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
