using Cacao.Execution.Operations;

namespace Cacao.Execution.Results;

/// <summary>
/// Writes a table of cells as JSON. No stack is kept, since each cell knows its parent: the writer can therefore stop
/// after any value and go on later.
/// </summary>
internal struct ResultDocumentWriter(ResultDocument document)
{
    private readonly ResultDocument _document = document;
    private int _index;

    // The object or list that _index is a part of. Selections is null for a list.
    private int _parent = -1;
    private int _first;
    private int _end;
    private Selection[]? _selections;

    public bool IsDone { get; private set; }

    /// <summary>Writes until the end, or until the writer holds more than so many bytes.</summary>
    public void Write(ref Utf8ResponseWriter writer, long maxLength)
    {
        while (!IsDone && writer.Length <= maxLength)
        {
            if (!TryEnter(ref writer))
            {
                WriteLeaf(ref writer, ref _document[_index]);
                MoveOn(ref writer);
            }
        }
    }

    // Goes to the first value of an object or list; an empty one is written at once.
    private bool TryEnter(ref Utf8ResponseWriter writer)
    {
        ref var cell = ref _document[_index];
        if (cell.Kind is not (CellKind.Object or CellKind.List))
        {
            return false;
        }

        var isObject = cell.Kind == CellKind.Object;
        if (cell.Count == 0)
        {
            writer.WriteRaw(isObject ? "{}"u8 : "[]"u8);
            MoveOn(ref writer);
            return true;
        }

        writer.WriteByte(isObject ? (byte)'{' : (byte)'[');
        SetParent(_index);
        _index = _first;
        if (_selections is not null)
        {
            writer.WriteRaw(_selections[0].Utf8Name.AsSpan(1));
        }

        return true;
    }

    // Goes to the next value, closing the objects and lists that end here.
    private void MoveOn(ref Utf8ResponseWriter writer)
    {
        while (_parent >= 0)
        {
            if (++_index < _end)
            {
                if (_selections is null)
                {
                    writer.WriteByte((byte)',');
                }
                else
                {
                    writer.WriteRaw(_selections[_index - _first].Utf8Name);
                }

                return;
            }

            writer.WriteByte(_selections is null ? (byte)']' : (byte)'}');
            _index = _parent;
            SetParent(_document[_parent].Parent);
        }

        IsDone = true;
    }

    private void SetParent(int index)
    {
        _parent = index;
        if (index < 0)
        {
            return;
        }

        ref var cell = ref _document[index];
        _first = cell.First;
        _end = _first + cell.Count;
        _selections = cell.Kind == CellKind.Object ? cell.SelectionSet.Selections : null;
    }

    private static void WriteLeaf(ref Utf8ResponseWriter writer, ref ResultCell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text:
                writer.WriteString(cell.Text);
                break;
            case CellKind.Int64:
                writer.WriteInt64(cell.Int64);
                break;
            case CellKind.Name:
                writer.WriteName(cell.Text);
                break;
            case CellKind.Boolean:
                writer.WriteBoolean(cell.Int64 != 0);
                break;
            case CellKind.Double:
                writer.WriteDouble(cell.Double);
                break;
            case CellKind.Decimal:
                writer.WriteDecimal(cell.Decimal);
                break;
            case CellKind.Guid:
                writer.WriteGuid(cell.Guid);
                break;
            case CellKind.NodeId:
                ValueWriter.WriteNodeId(ref writer, cell.Text, cell.Guid);
                break;
            case CellKind.DateTimeOffset:
                writer.WriteDateTimeOffset(cell.DateTimeOffset);
                break;
            case CellKind.TimeSpan:
                writer.WriteTimeSpan(new TimeSpan(cell.Int64));
                break;
            case CellKind.Date:
                writer.WriteDate(DateOnly.FromDayNumber((int)cell.Int64));
                break;
            case CellKind.Other:
                ValueWriter.Write(ref writer, cell.Other);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }
}
