using Cacao.Execution.Results;

namespace Cacao.Federation.Execution;

/// <summary>Writes the client's part of a completed result: names and punctuation are ours, values are copied as they came.</summary>
/// <remarks>No stack is kept, since each cell knows its parent: the writer can stop after any value and go on later.</remarks>
/// <param name="document">The result.</param>
/// <param name="root">The object to write.</param>
/// <param name="slots">Which of the root's fields to write; <c>null</c> for all.</param>
internal struct FederatedResultWriter(ResultDocument document, int root = ResultDocument.Root, int[]? slots = null)
{
    // The object or list that is being written; _shape and _order are null for a list.
    private int _parent = -1;
    private int _start;
    private ObjectShape? _shape;
    private int[]? _order;

    // What of it comes next, and how much there is.
    private int _next;
    private int _count;

    public bool IsDone { get; private set; }

    /// <summary>Writes until the end, or until the writer holds more than so many bytes.</summary>
    public void Write(ref Utf8ResponseWriter writer, long maxLength = long.MaxValue)
    {
        if (_parent < 0)
        {
            Enter(ref writer, root);
        }

        while (!IsDone && writer.Length <= maxLength)
        {
            if (_shape is { } shape)
            {
                WriteFields(ref writer, shape, _order!);
            }
            else
            {
                WriteElements(ref writer, maxLength);
            }
        }
    }

    // Writes the fields of an object up to the next that is an object or list itself.
    private void WriteFields(ref Utf8ResponseWriter writer, ObjectShape shape, int[] order)
    {
        while (_next < _count)
        {
            var slot = order[_next];
            var field = shape.Fields[slot];
            writer.WriteRaw(_next == 0 ? field.Separator.AsSpan(1) : field.Separator);
            _next++;
            if (field.IsTypeName)
            {
                writer.WriteName(shape.Type.Name);
            }
            else if (!TryWriteLeaf(ref writer, _start + slot))
            {
                Enter(ref writer, _start + slot);
                return;
            }
        }

        Close(ref writer);
    }

    private void WriteElements(ref Utf8ResponseWriter writer, long maxLength)
    {
        while (_next < _count)
        {
            if (writer.Length > maxLength)
            {
                return;
            }

            if (_next > 0)
            {
                writer.WriteByte((byte)',');
            }

            var element = _start + _next++;
            if (!TryWriteLeaf(ref writer, element))
            {
                Enter(ref writer, element);
                return;
            }
        }

        Close(ref writer);
    }

    // False for an object or list, of which nothing is written.
    private readonly bool TryWriteLeaf(ref Utf8ResponseWriter writer, int cell)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Raw:
                WriteRaw(ref writer, document.RawOf(cell));
                return true;
            case CellKind.Object or CellKind.List:
                return false;
            default:
                writer.WriteNull();
                return true;
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

    private void Enter(ref Utf8ResponseWriter writer, int cell)
    {
        SetParent(cell);
        _next = 0;
        writer.WriteByte(_shape is null ? (byte)'[' : (byte)'{');
    }

    // Goes to the value behind the object or list whose last value was written.
    private void Close(ref Utf8ResponseWriter writer)
    {
        writer.WriteByte(_shape is null ? (byte)']' : (byte)'}');
        if (_parent == root)
        {
            IsDone = true;
            return;
        }

        var closed = _parent;
        SetParent(document[closed].Parent);
        _next = (_order is null ? closed - _start : Array.IndexOf(_order, closed - _start)) + 1;
    }

    private void SetParent(int cell)
    {
        _parent = cell;
        _start = document[cell].Start;
        if (document[cell].Kind == CellKind.List)
        {
            (_shape, _order, _count) = (null, null, document[cell].Extent);
            return;
        }

        _shape = document.ShapeOf(cell);
        _order = cell == root && slots is not null ? slots : document.OrderOf(_shape);
        _count = _order.Length;
    }
}
