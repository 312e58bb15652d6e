using System.Text.Json;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Merges an answer's JSON into the result: one pass, driven by what was asked for.</summary>
internal readonly ref struct ResultReader
{
    private readonly ResultDocument _document;
    private readonly int _source;
    private readonly int _offset;
    private readonly string _schema;

    /// <param name="document">The result.</param>
    /// <param name="source">The answer that slices point into.</param>
    /// <param name="offset">Where the reader's bytes begin in the answer.</param>
    /// <param name="schema">The source schema, for messages.</param>
    public ResultReader(ResultDocument document, int source, int offset, string schema)
    {
        _document = document;
        _source = source;
        _offset = offset;
        _schema = schema;
    }

    /// <summary>Merges an object. The reader stands on the opening brace and is left on the closing one.</summary>
    /// <param name="reader">The JSON.</param>
    /// <param name="start">The first slot of an object of the result.</param>
    /// <param name="fields">What was asked for.</param>
    public void ReadObject(ref SourceJsonReader reader, int start, RequestField[] fields) => TryReadObject(ref reader, start, fields);

    /// <inheritdoc cref="ReadObject"/>
    /// <returns>Whether all fields were there, and were of their types.</returns>
    public bool TryReadObject(ref SourceJsonReader reader, int start, RequestField[] fields)
    {
        var failures = _document.FailureCount;
        var next = 0;
        var found = 0;
        while (TryReadName(ref reader, fields, next, out var index))
        {
            reader.Read();
            if (index < 0)
            {
                reader.Skip();
                continue;
            }

            next = index + 1;
            found++;
            var field = fields[index];
            ReadValue(ref reader, start + field.Slot, field, field.Shape.Type);
        }

        if (found != fields.Length)
        {
            ReportMissing(start, fields);
        }

        return failures == _document.FailureCount;
    }

    // Source schemas answer in the order of the operation: the next field is nearly always the one behind the last.
    private static bool TryReadName(ref SourceJsonReader reader, RequestField[] fields, int next, out int index)
    {
        index = next;
        if (next < fields.Length && reader.TryReadName(fields[next].Separator))
        {
            return true;
        }

        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        for (index = fields.Length - 1; index >= 0 && !reader.ValueTextEquals(fields[index].Name); index--)
        {
        }

        return true;
    }

    private void ReportMissing(int start, RequestField[] fields)
    {
        foreach (var field in fields)
        {
            if (_document[start + field.Slot].Kind == CellKind.Unset && field.Condition.Holds(_document.Terms))
            {
                _document.Fail(start + field.Slot, _document.AddFailure(FederationErrors.FieldMissing(_schema)));
            }
        }
    }

    private void ReadValue(ref SourceJsonReader reader, int cell, RequestField field, GraphQLType type)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            _document.SetNull(cell);
            return;
        }

        switch (type.NullableType)
        {
            case ListType list when field.Selections is null:
                ReadLeafList(ref reader, cell, field, list);
                break;
            case ListType list:
                ReadList(ref reader, cell, field, list);
                break;
            default:
                if (field.Selections is { } selections)
                {
                    ReadComposite(ref reader, cell, selections);
                }
                else
                {
                    ReadLeaf(ref reader, cell, field);
                }

                break;
        }
    }

    private void ReadLeaf(ref SourceJsonReader reader, int cell, RequestField field)
    {
        if (!field.Shape.Leaf!.Matches(ref reader))
        {
            Reject(ref reader, cell);
            return;
        }

        var start = reader.TokenStartIndex;
        reader.Skip();
        SetRaw(cell, start, reader.BytesConsumed, field.Shape);
    }

    // A list of leaves needs no cells of its own unless an element is null or wrong, or may be one that clients must not see.
    private void ReadLeafList(ref SourceJsonReader reader, int cell, RequestField field, ListType list)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Reject(ref reader, cell);
            return;
        }

        var start = reader.TokenStartIndex;
        var ahead = reader;
        if (list.ElementType.NullableType is not ListType
            && _document[cell].Kind != CellKind.List
            && field.Shape.VisibleLeaf is null
            && AreLeaves(ref ahead, field.Shape.Leaf!))
        {
            reader = ahead;
            SetRaw(cell, start, reader.BytesConsumed, field.Shape);
            return;
        }

        ReadList(ref reader, cell, field, list);
    }

    private static bool AreLeaves(ref SourceJsonReader reader, LeafShape leaf)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!leaf.Matches(ref reader))
            {
                return false;
            }

            reader.Skip();
        }

        return true;
    }

    private void ReadList(ref SourceJsonReader reader, int cell, RequestField field, ListType list)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Reject(ref reader, cell, field.Selections);
            return;
        }

        if (_document[cell].IsEmpty && field.Selections is { } selections && list.ElementType.NullableType is not ListType)
        {
            ReadObjects(ref reader, cell, selections);
            return;
        }

        var count = Count(reader);
        if (_document[cell].IsEmpty)
        {
            _document.MakeList(cell, count);
        }
        else if (_document[cell].Kind != CellKind.List || _document[cell].Extent != count)
        {
            Reject(ref reader, cell, field.Selections);
            return;
        }

        for (var element = _document[cell].Start; reader.Read() && reader.TokenType != JsonTokenType.EndArray; element++)
        {
            ReadValue(ref reader, element, field, list.ElementType);
        }
    }

    // One pass: the elements' own cells are put side by side when their number is known.
    private void ReadObjects(ref SourceJsonReader reader, int cell, RequestSelections selections)
    {
        var mark = _document.ElementCount;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            _document.PushElement(ReadElement(ref reader, selections));
        }

        _document.MakeListOfElements(cell, mark);
    }

    private ResultCell ReadElement(ref SourceJsonReader reader, RequestSelections selections)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return new ResultCell { Kind = CellKind.Null };
        }

        var position = FindPosition(ref reader, selections);
        if (position < 0)
        {
            reader.Skip();
            return new ResultCell
            {
                Kind = CellKind.Failed,
                Start = _document.AddFailure(FederationErrors.UnexpectedData(_schema)),
            };
        }

        var shape = selections.Shape.Shapes[position];
        var start = _document.Allocate(parent: -1, shape.Fields.Length);
        ReadObject(ref reader, start, selections.GetFields(position));
        return new ResultCell { Kind = CellKind.Object, Start = start, Extent = shape.Index };
    }

    // The type of the object that the reader stands on; -1 when it is not one that may stand here.
    private static int FindPosition(ref SourceJsonReader reader, RequestSelections selections) =>
        reader.TokenType != JsonTokenType.StartObject ? -1
        : selections.Shape.IsAbstract ? FindType(reader, selections.Shape)
        : 0;

    private void ReadComposite(ref SourceJsonReader reader, int cell, RequestSelections selections)
    {
        var position = FindPosition(ref reader, selections);
        if (position < 0)
        {
            Reject(ref reader, cell, selections);
            return;
        }

        var shape = selections.Shape.Shapes[position];
        if (_document[cell].IsEmpty)
        {
            _document.MakeObject(cell, shape);
        }
        else if (_document[cell].Kind != CellKind.Object || _document.ShapeOf(cell) != shape)
        {
            Reject(ref reader, cell, selections);
            return;
        }

        ReadObject(ref reader, _document[cell].Start, selections.GetFields(position));
    }

    // The reader is a copy: looking ahead for the type name does not move the caller's.
    private static int FindType(SourceJsonReader reader, CompositeShape composite)
    {
        Span<byte> unescaped = stackalloc byte[256];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTypeName = reader.ValueTextEquals("__typename"u8);
            reader.Read();
            if (!isTypeName)
            {
                reader.Skip();
            }
            else
            {
                return reader.TokenType == JsonTokenType.String && reader.CopyString(unescaped) is >= 0 and var length
                    ? composite.Find(unescaped[..length])
                    : -1;
            }
        }

        return -1;
    }

    private static int Count(SourceJsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }

        return count;
    }

    private void SetRaw(int cell, int start, int end, FieldShape shape) =>
        _document.SetRaw(cell, _source, start + _offset, end - start, shape.IsInput);

    // What other source schemas have said stays; what this one should have brought fails.
    private void Reject(ref SourceJsonReader reader, int cell, RequestSelections? selections = null)
    {
        reader.Skip();
        var failure = _document.AddFailure(FederationErrors.UnexpectedData(_schema));
        RequestFailures.FailValue(_document, selections, cell, failure);
    }
}
