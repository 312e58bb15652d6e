using System.Collections.Immutable;
using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Merges the answer to one request into the result: the data of each row into each object that shares the row, and the
/// errors at the client's paths.</summary>
/// <param name="document">The result.</param>
/// <param name="schema">The source schema, for messages.</param>
/// <param name="sourcePath">The way from the answer's data to the object.</param>
/// <param name="rows">What was asked for.</param>
internal readonly struct AnswerMerger(
    ResultDocument document,
    string schema,
    ImmutableArray<byte[]> sourcePath,
    RequestRows rows)
{
    // Selection sets nest up to 64 levels, each may be a list of lists, and custom scalars may be deep.
    private const int MaxJsonDepth = 512;

    private static readonly JsonReaderOptions s_single = new() { MaxDepth = MaxJsonDepth };
    private static readonly JsonReaderOptions s_several = new() { MaxDepth = MaxJsonDepth, AllowMultipleValues = true };

    /// <summary>Merges the answer to one row.</summary>
    /// <param name="buffer">The answer; the result keeps it.</param>
    /// <param name="row">The row.</param>
    public void MergeSingle(SourceBuffer buffer, int row)
    {
        var source = document.AddSource(buffer);
        var mark = document.Count;
        try
        {
            var reader = new Utf8JsonReader(ValidBytes(buffer), s_single);
            reader.Read();
            MergeResponse(ref reader, source, row, ref row);
            if (reader.Read())
            {
                throw new JsonException("There is more than one response.");
            }

            rows.SetAnswered(row);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            Discard(row, source, mark, exception);
        }
    }

    /// <summary>Merges the answer to a batch of all rows: one response per line, or a list of them. Rows whose responses are whole
    /// count, whatever the rest looks like.</summary>
    /// <param name="buffer">The answer; the result keeps it.</param>
    public void MergeBatch(SourceBuffer buffer)
    {
        var source = document.AddSource(buffer);
        var mark = document.Count;
        var row = -1;
        SourceFailure? failure = null;
        try
        {
            var reader = new Utf8JsonReader(ValidBytes(buffer), s_several);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                {
                    continue;
                }

                (mark, row) = (document.Count, -1);
                MergeResponse(ref reader, source, -1, ref row);
                if (row >= 0)
                {
                    rows.SetAnswered(row);
                }

                row = -1;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            failure = SourceFailure.Malformed(schema, exception);
            if (row >= 0)
            {
                Discard(row, source, mark, exception);
            }
        }

        FailUnanswered(failure);
    }

    /// <summary>Fails every row that no answer has come for.</summary>
    /// <param name="failure">Why; <c>null</c> when there is an answer that leaves rows out.</param>
    public void FailUnanswered(SourceFailure? failure)
    {
        var number = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.IsAnswered(row))
            {
                number = number > 0 ? number : document.AddFailure(
                    failure is null ? FederationErrors.RowMissing(schema) : FederationErrors.Failed(failure));
                FailRow(row, number);
            }
        }
    }

    /// <summary>Fails a row.</summary>
    public void FailRow(int row, SourceFailure failure) =>
        FailRow(row, document.AddFailure(FederationErrors.Failed(failure)));

    // The batch was refused as a whole: no response says which row it answers.
    private void FailAll(ReadOnlySpan<byte> errors)
    {
        var merger = new ErrorMerger(document, schema, sourcePath, rows);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!rows.IsAnswered(row) && merger.Merge(errors, row, hasObject: false))
            {
                rows.SetAnswered(row);
            }
        }
    }

    private void FailRow(int row, int failure)
    {
        foreach (var cell in rows.GetTargets(row))
        {
            RequestFailures.FailFields(document, rows.Operation.SelectionsOf(document.ShapeOf(cell)), cell, failure);
        }

        rows.SetAnswered(row);
    }

    private void Discard(int row, int source, int mark, Exception exception)
    {
        var failure = document.AddFailure(FederationErrors.Failed(SourceFailure.Malformed(schema, exception)));
        foreach (var cell in rows.GetTargets(row))
        {
            RequestFailures.Discard(document, rows.Operation.SelectionsOf(document.ShapeOf(cell)), cell, source, mark, failure);
        }

        rows.SetAnswered(row);
    }

    // JSON is Unicode; what is passed on unread must be, too.
    private static ReadOnlySpan<byte> ValidBytes(SourceBuffer buffer) =>
        System.Text.Unicode.Utf8.IsValid(buffer.Bytes)
            ? buffer.Bytes
            : throw new JsonException("The answer is not UTF-8.");

    /// <summary>Merges one response.</summary>
    /// <param name="reader">The JSON; it stands on the first token of the response.</param>
    /// <param name="source">The number of the answer.</param>
    /// <param name="known">The row; negative in a batch, where the response says it.</param>
    /// <param name="row">Takes the row as soon as it is known.</param>
    private void MergeResponse(ref Utf8JsonReader reader, int source, int known, ref int row)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A response must be an object.");
        }

        (int Start, int Length) data = default;
        (int Start, int Length) errors = default;
        var hasObject = false;
        var hasData = false;
        row = known;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                if (row >= 0)
                {
                    (hasData, hasObject) = MergeData(ref reader, source, 0, row);
                }
                else
                {
                    data = Slice(ref reader);
                }
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                reader.Read();
                errors = reader.TokenType == JsonTokenType.Null ? default : Slice(ref reader);
            }
            else if (known < 0 && reader.ValueTextEquals("variableIndex"u8))
            {
                reader.Read();
                row = ReadIndex(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (row < 0 && data.Length == 0 && errors.Length > 0)
        {
            FailAll(document.BytesOf(source).Slice(errors.Start, errors.Length));
            return;
        }

        if (row < 0)
        {
            throw new JsonException("A response in a batch needs the index of its variables.");
        }

        if (data.Length > 0)
        {
            var later = new Utf8JsonReader(document.BytesOf(source).Slice(data.Start, data.Length), s_single);
            later.Read();
            (hasData, hasObject) = MergeData(ref later, source, data.Start, row);
        }

        var hasErrors = errors.Length > 0 && new ErrorMerger(document, schema, sourcePath, rows)
            .Merge(document.BytesOf(source).Slice(errors.Start, errors.Length), row, hasObject);
        if (!hasData && !hasErrors)
        {
            throw new JsonException("A response needs data or errors.");
        }
    }

    private int ReadIndex(ref Utf8JsonReader reader)
    {
        var index = reader.GetInt32();
        return (uint)index < (uint)rows.Count && !rows.IsAnswered(index)
            ? index
            : throw new JsonException("A response answers a row that was not sent, or a row twice.");
    }

    // Several objects may share a row: each gets a copy of the reader.
    private (bool HasData, bool HasObject) MergeData(ref Utf8JsonReader reader, int source, int offset, int row)
    {
        var hasData = reader.TokenType != JsonTokenType.Null;
        var hasObject = false;
        var depth = reader.CurrentDepth;
        var copy = reader;
        var last = -1;
        document.ClearElements();
        foreach (var cell in rows.GetTargets(row))
        {
            if (hasObject && TryCopy(last, cell, source))
            {
                continue;
            }

            copy = reader;
            hasObject = MergeObject(ref copy, source, offset, cell);
            last = cell;
        }

        // The copy stands where the object ended; fields around it may go on.
        reader = copy;
        while (reader.CurrentDepth > depth && reader.Read())
        {
        }

        return (hasData, hasObject);
    }

    private bool TryCopy(int from, int to, int source)
    {
        var shape = document.ShapeOf(to);
        return document.ShapeOf(from) == shape
            && document.TryCopyLeaves(document[from].Start, document[to].Start, rows.Operation.FieldsOf(shape), source);
    }

    private bool MergeObject(ref Utf8JsonReader reader, int source, int offset, int cell)
    {
        foreach (var name in sourcePath)
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
                var fields = rows.Operation.FieldsOf(document.ShapeOf(cell));
                new ResultReader(document, source, offset, schema).ReadObject(ref reader, document[cell].Start, fields);
                return true;
            case JsonTokenType.Null:
                RequestFailures.SetUnknown(document, rows.Operation.SelectionsOf(document.ShapeOf(cell)), cell);
                return false;
            default:
                throw new JsonException("An object or null was expected.");
        }
    }

    private static void Enter(ref Utf8JsonReader reader, byte[] name)
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

    private static (int Start, int Length) Slice(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, (int)reader.BytesConsumed - start);
    }
}
