using Cacao.Execution.Results;

namespace Cacao.Federation.Execution;

/// <summary>Writes the client's part of a completed result: names and punctuation are ours, values are copied as they came.</summary>
internal readonly struct FederatedResultWriter(ResultDocument document)
{
    public void Write(ref Utf8ResponseWriter writer) => WriteObject(ref writer, ResultDocument.Root);

    /// <summary>Writes some fields of an object.</summary>
    public void Write(ref Utf8ResponseWriter writer, int cell, int[] slots)
    {
        var shape = document.ShapeOf(cell);
        var isFirst = true;
        writer.WriteByte((byte)'{');
        foreach (var slot in slots)
        {
            WriteField(ref writer, document[cell].Start, shape, slot, ref isFirst);
        }

        writer.WriteByte((byte)'}');
    }

    private void WriteObject(ref Utf8ResponseWriter writer, int cell)
    {
        var shape = document.ShapeOf(cell);
        var isFirst = true;
        writer.WriteByte((byte)'{');
        var start = document[cell].Start;
        foreach (var slot in document.OrderOf(shape))
        {
            WriteField(ref writer, start, shape, slot, ref isFirst);
        }

        writer.WriteByte((byte)'}');
    }

    private void WriteField(ref Utf8ResponseWriter writer, int start, ObjectShape shape, int slot, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.WriteByte((byte)',');
        }

        isFirst = false;
        writer.WriteRaw(shape.Fields[slot].Prefix);
        if (shape.Fields[slot].IsTypeName)
        {
            writer.WriteName(shape.Type.Name);
        }
        else
        {
            WriteValue(ref writer, start + slot);
        }
    }

    private void WriteValue(ref Utf8ResponseWriter writer, int cell)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Raw:
                WriteRaw(ref writer, document.RawOf(cell));
                break;
            case CellKind.Object:
                WriteObject(ref writer, cell);
                break;
            case CellKind.List:
                WriteList(ref writer, cell);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    // Line breaks between the tokens of a source's JSON would end the line of an answer in JSON lines or server-sent events.
    private static void WriteRaw(ref Utf8ResponseWriter writer, ReadOnlySpan<byte> raw)
    {
        if (raw[0] is not ((byte)'[' or (byte)'{') || raw.IndexOfAny((byte)'\n', (byte)'\r') < 0)
        {
            writer.WriteRaw(raw);
            return;
        }

        foreach (var range in raw.SplitAny((byte)'\n', (byte)'\r'))
        {
            writer.WriteRaw(raw[range]);
        }
    }

    private void WriteList(ref Utf8ResponseWriter writer, int cell)
    {
        var (start, count) = (document[cell].Start, document[cell].Extent);
        writer.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                writer.WriteByte((byte)',');
            }

            WriteValue(ref writer, start + i);
        }

        writer.WriteByte((byte)']');
    }
}
