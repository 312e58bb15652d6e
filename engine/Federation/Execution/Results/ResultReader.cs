using System.Text.Json;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Merges an answer's JSON into the result: one pass, driven by the shape that is expected.</summary>
internal readonly ref struct ResultReader
{
    private readonly ResultDocument _document;
    private readonly short _source;
    private readonly int _offset;
    private readonly string _schema;

    /// <param name="document">The result.</param>
    /// <param name="source">The answer that slices point into.</param>
    /// <param name="offset">Where the reader's bytes begin in the answer.</param>
    /// <param name="schema">The source schema, for messages.</param>
    public ResultReader(ResultDocument document, short source, int offset, string schema)
    {
        _document = document;
        _source = source;
        _offset = offset;
        _schema = schema;
    }

    /// <summary>Merges an object's properties. The reader stands on the opening brace and is left on the closing one.</summary>
    public void ReadProperties(ref Utf8JsonReader reader, int cell, ObjectShape shape)
    {
        var expected = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = reader.ValueIsEscaped
                ? shape.IndexOf(reader.GetString()!)
                : shape.IndexOf(reader.ValueSpan, expected);
            reader.Read();
            if (index < 0 || shape.Fields[index].IsTypeName)
            {
                reader.Skip();
                continue;
            }

            expected = index + 1;
            var field = shape.Fields[index];
            ReadValue(ref reader, _document[cell].Start + index, field, field.Type);
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, int cell, FieldShape field, GraphQLType type)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            if (_document[cell].Kind == CellKind.Unset)
            {
                _document[cell].Kind = CellKind.Null;
            }

            return;
        }

        if (_document[cell].Kind == CellKind.Null)
        {
            // Another schema has said null: the first answer stays.
            reader.Skip();
            return;
        }

        switch (type.NullableType)
        {
            case ListType list when field.Composite is null:
                ReadLeafList(ref reader, cell, field, list);
                break;
            case ListType list:
                ReadList(ref reader, cell, field, list);
                break;
            default:
                if (field.Composite is { } composite)
                {
                    ReadObject(ref reader, cell, composite);
                }
                else
                {
                    ReadLeaf(ref reader, cell, field);
                }

                break;
        }
    }

    private void ReadLeaf(ref Utf8JsonReader reader, int cell, FieldShape field)
    {
        if (!LeafKinds.Matches(field.Leaf, ref reader)
            || (field.Type.InnermostType is EnumType { IsIntrospectionType: false } enumType && !enumType.Values.Contains(reader.GetString()!)))
        {
            Reject(ref reader, cell);
            return;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        SetRaw(cell, start, (int)reader.BytesConsumed);
    }

    // A list of leaves needs no cells of its own unless an element is null or wrong.
    private void ReadLeafList(ref Utf8JsonReader reader, int cell, FieldShape field, ListType list)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Reject(ref reader, cell);
            return;
        }

        var start = (int)reader.TokenStartIndex;
        var ahead = reader;
        if (list.ElementType.NullableType is not ListType && field.Type.InnermostType is not EnumType && AreLeaves(ref ahead, field.Leaf))
        {
            reader = ahead;
            SetRaw(cell, start, (int)reader.BytesConsumed);
            return;
        }

        ReadList(ref reader, cell, field, list);
    }

    private static bool AreLeaves(ref Utf8JsonReader reader, LeafKind leaf)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null || !LeafKinds.Matches(leaf, ref reader))
            {
                return false;
            }

            reader.Skip();
        }

        return true;
    }

    private void ReadList(ref Utf8JsonReader reader, int cell, FieldShape field, ListType list)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Reject(ref reader, cell);
            return;
        }

        var count = Count(reader);
        if (_document[cell].Kind == CellKind.Unset)
        {
            _document.MakeList(cell, count);
        }
        else if (_document[cell].Kind != CellKind.List || _document[cell].Extent != count)
        {
            Reject(ref reader, cell, keep: true);
            return;
        }

        for (var element = _document[cell].Start; reader.Read() && reader.TokenType != JsonTokenType.EndArray; element++)
        {
            ReadValue(ref reader, element, field, list.ElementType);
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, int cell, CompositeShape composite)
    {
        var shape = reader.TokenType != JsonTokenType.StartObject ? null
            : composite.IsAbstract ? FindShape(reader, composite)
            : composite.Single;
        if (shape is null)
        {
            Reject(ref reader, cell);
            return;
        }

        if (_document[cell].Kind == CellKind.Unset)
        {
            _document.MakeObject(cell, shape);
        }
        else if (_document[cell].Kind != CellKind.Object || _document.ShapeOf(cell) != shape)
        {
            Reject(ref reader, cell, keep: true);
            return;
        }

        ReadProperties(ref reader, cell, shape);
    }

    // The reader is a copy: looking ahead for the type name does not move the caller's.
    private static ObjectShape? FindShape(Utf8JsonReader reader, CompositeShape composite)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTypeName = reader.ValueTextEquals("__typename"u8);
            reader.Read();
            if (isTypeName)
            {
                return reader.TokenType == JsonTokenType.String ? composite.Find(reader.ValueSpan) : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static int Count(Utf8JsonReader reader)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            count++;
        }

        return count;
    }

    private void SetRaw(int cell, int start, int end)
    {
        ref var value = ref _document[cell];
        value.Kind = CellKind.Raw;
        value.Source = _source;
        value.Start = start + _offset;
        value.Extent = end - start;
    }

    private void Reject(ref Utf8JsonReader reader, int cell, bool keep = false)
    {
        reader.Skip();
        if (!keep)
        {
            _document[cell].Kind = CellKind.Null;
        }

        _document.Report(cell, FederationErrors.UnexpectedData(_schema));
    }
}
