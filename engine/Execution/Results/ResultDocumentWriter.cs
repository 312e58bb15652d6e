using Cacao.Execution.Operations;

namespace Cacao.Execution.Results;

/// <summary>
/// Writes a table of cells as JSON. No stack is kept, since each cell knows its parent: the writer can therefore stop
/// after any value and go on later.
/// </summary>
/// <param name="document">The table.</param>
/// <param name="root">The cell to write: the root, or one that is detached.</param>
internal struct ResultDocumentWriter(ResultDocument document, int root = 0)
{
    private readonly ResultDocument _document = document;
    private int _index = root;

    // The object or list that _index is a part of. Selections is null for a list.
    private int _parent = -1;
    private int _first;
    private int _end;
    private Selection[]? _selections;

    // How far the written JSON of the cell at _index was copied; null before that.
    private TextPosition? _copied;

    public bool IsDone { get; private set; }

    /// <summary>Writes until the end, or until the writer holds more than so many bytes.</summary>
    public void Write(ref Utf8ResponseWriter writer, long maxLength)
    {
        while (!IsDone && writer.Length <= maxLength)
        {
            ref var cell = ref _document[_index];
            if (cell.Kind == CellKind.Written)
            {
                CopyWritten(ref writer, ref cell, maxLength);
            }
            else if (cell.IsComposite)
            {
                Enter(ref writer, ref cell);
            }
            else
            {
                WriteValues(ref writer, maxLength);
            }
        }
    }

    private void CopyWritten(ref Utf8ResponseWriter writer, ref ResultCell cell, long maxLength)
    {
        var position = _copied ?? cell.Start;
        while (position != cell.End && writer.Length <= maxLength)
        {
            writer.WriteRaw(_document.Text.Read(ref position, cell.End));
        }

        _copied = position;
        if (position == cell.End)
        {
            _copied = null;
            WriteValues(ref writer, maxLength);
        }
    }

    private void WriteValues(ref Utf8ResponseWriter writer, long maxLength)
    {
        if (_selections is { } selections)
        {
            WriteFields(ref writer, selections, maxLength);
        }
        else
        {
            WriteElements(ref writer, maxLength);
        }
    }

    // Goes to the first value of an object or list.
    private void Enter(ref Utf8ResponseWriter writer, ref ResultCell cell)
    {
        SetParent(_index, ref cell);
        _index = _first;
        if (_selections is { } selections)
        {
            writer.WriteMember(selections[0].MemberName, (byte)'{');
        }
        else
        {
            writer.WriteByte((byte)'[');
        }
    }

    // Writes the fields of an object up to the next that takes more than one step.
    private void WriteFields(ref Utf8ResponseWriter writer, Selection[] selections, long maxLength)
    {
        var index = _index;
        do
        {
            WriteLeaf(ref writer, ref _document[index]);
            if (++index == _end)
            {
                Close(ref writer);
                return;
            }

            writer.WriteMember(selections[index - _first].MemberName, (byte)',');
        }
        while (!_document[index].IsComposite && writer.Length <= maxLength);

        _index = index;
    }

    private void WriteElements(ref Utf8ResponseWriter writer, long maxLength)
    {
        var index = _index;
        do
        {
            WriteLeaf(ref writer, ref _document[index]);
            if (++index >= _end)
            {
                Close(ref writer);
                return;
            }

            writer.WriteByte((byte)',');
        }
        while (!_document[index].IsComposite && writer.Length <= maxLength);

        _index = index;
    }

    // Closes the objects and lists whose last value was written, and goes to the value behind them.
    private void Close(ref Utf8ResponseWriter writer)
    {
        while (_parent >= 0)
        {
            writer.WriteByte(_selections is null ? (byte)']' : (byte)'}');
            _index = _parent + 1;
            var parent = _document[_parent].Parent;
            if (parent < 0)
            {
                break;
            }

            SetParent(parent, ref _document[parent]);
            if (_index < _end)
            {
                WriteSeparator(ref writer);
                return;
            }
        }

        IsDone = true;
    }

    private readonly void WriteSeparator(ref Utf8ResponseWriter writer)
    {
        if (_selections is { } selections)
        {
            writer.WriteMember(selections[_index - _first].MemberName, (byte)',');
        }
        else
        {
            writer.WriteByte((byte)',');
        }
    }

    private void SetParent(int index, ref ResultCell cell)
    {
        _parent = index;
        _first = cell.First;
        _end = _first + cell.Count;
        _selections = cell.Kind == CellKind.Object ? cell.SelectionSet.Selections : null;
    }

    /// <summary>Writes a value that is no object or list with values within.</summary>
    public static void WriteLeaf(ref Utf8ResponseWriter writer, ref ResultCell cell)
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
                writer.WriteNodeId(NodeIdText.Of(cell.Text), cell.Guid);
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
            case CellKind.Written:
                // Copied already.
                break;
            case CellKind.Other:
                ValueWriter.Write(ref writer, cell.Other);
                break;
            case CellKind.Object:
                writer.WriteRaw("{}"u8);
                break;
            case CellKind.List:
                writer.WriteRaw("[]"u8);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }
}
