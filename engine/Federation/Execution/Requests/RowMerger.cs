using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Merges the data of one row into each object that shares the row.</summary>
/// <param name="document">The result.</param>
/// <param name="schema">The source schema, for messages.</param>
/// <param name="part">What the row belongs to.</param>
/// <param name="row">The row.</param>
internal readonly struct RowMerger(ResultDocument document, string schema, BatchPart part, int row)
{
    private readonly RequestRows _rows = part.Rows;

    /// <summary>Whether the row has an answer, or has failed.</summary>
    public bool IsAnswered => _rows.IsAnswered(row);

    public void SetAnswered() => _rows.SetAnswered(row);

    /// <summary>Merges the value of <c>data</c>. The reader is left behind it.</summary>
    /// <param name="reader">The JSON; it stands on the first token of the value.</param>
    /// <param name="source">The number of the answer.</param>
    /// <param name="offset">Where the reader's bytes begin in the answer.</param>
    /// <param name="path">The way from the value to the object.</param>
    /// <returns>Whether there is a value, and whether it has brought an object.</returns>
    public (bool HasData, bool HasObject) Merge(ref SourceJsonReader reader, int source, int offset, ReadOnlySpan<byte[]> path)
    {
        var hasData = reader.TokenType != JsonTokenType.Null;
        var hasObject = false;
        var depth = reader.CurrentDepth;
        var copy = reader;
        var (last, mark) = (-1, 0);
        document.ClearElements();
        foreach (var cell in _rows.GetTargets(row))
        {
            if (hasObject && TryCopy(last, cell, source, mark))
            {
                continue;
            }

            mark = document.Count;
            copy = reader;
            hasObject = MergeObject(ref copy, source, offset, cell, path);
            last = cell;
        }

        // The copy stands where the object ended; fields around it may go on.
        reader = copy;
        while (reader.CurrentDepth > depth && reader.Read())
        {
        }

        return (hasData, hasObject);
    }

    /// <summary>Merges errors.</summary>
    /// <param name="errors">The list of errors.</param>
    /// <param name="hasObject">Whether the response has brought the object.</param>
    /// <returns>Whether there are any.</returns>
    public bool MergeErrors(IEnumerable<JsonElement> errors, bool hasObject)
    {
        var hasErrors = new ErrorMerger(document, schema, part.Path, _rows).Merge(errors, row, hasObject);
        if (hasErrors)
        {
            _rows.SetHasErrors(row);
        }

        return hasErrors;
    }

    /// <summary>Fails the row.</summary>
    /// <param name="failure">The number of the failure.</param>
    public void Fail(int failure)
    {
        foreach (var cell in _rows.GetTargets(row))
        {
            RequestFailures.FailObject(document, _rows.Operation, cell, failure);
        }

        SetAnswered();
    }

    /// <summary>Takes back what half an answer has brought, and fails the row.</summary>
    /// <param name="source">The number of the answer.</param>
    /// <param name="mark">How many cells there were before it.</param>
    /// <param name="failure">The number of the failure.</param>
    public void Discard(int source, int mark, int failure)
    {
        _rows.SetHasErrors(row);
        foreach (var cell in _rows.GetTargets(row))
        {
            if (_rows.Operation.IsFinding)
            {
                document.Lose(cell, failure);
                continue;
            }

            RequestFailures.Discard(
                document, _rows.Operation.SelectionsOf(document.ShapeOf(cell)), cell, source, mark, failure);
        }

        SetAnswered();
    }

    private bool TryCopy(int from, int to, int source, int mark)
    {
        var shape = document.ShapeOf(to);
        return document.ShapeOf(from) == shape
            && document.TryCopy(document[from].Start, document[to].Start, _rows.Operation.FieldsOf(shape), source, mark);
    }

    private bool MergeObject(ref SourceJsonReader reader, int source, int offset, int cell, ReadOnlySpan<byte[]> path)
    {
        foreach (var name in path)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                break;
            }

            Enter(ref reader, name);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var fields = _rows.Operation.FieldsOf(document.ShapeOf(cell));
                var start = reader.TokenStartIndex;
                if (!new ResultReader(document, source, offset, schema).TryReadObject(ref reader, document[cell].Start, fields))
                {
                    _rows.SetHasErrors(row);
                }

                _rows.SetObject(row, source, offset + start, reader.BytesConsumed - start);
                return true;
            case JsonTokenType.Null:
                RequestFailures.SetUnknown(document, _rows.Operation, cell);
                return false;
            default:
                throw new JsonException("An object or null was expected.");
        }
    }

    /// <summary>Steps into a member of an object.</summary>
    /// <exception cref="JsonException">There is no object, or it has no such member.</exception>
    public static void Enter(ref SourceJsonReader reader, byte[] name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object or null was expected.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return;
            }

            reader.Skip();
        }

        throw new JsonException("The response lacks a field.");
    }
}
