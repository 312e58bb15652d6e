using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Merges the answer to one request into the result: the data of each row into each object that shares the row, and the
/// errors at the client's paths.</summary>
internal readonly struct AnswerMerger(ResultDocument document, PreparedRequest request, LookupBatch batch)
{
    private static readonly JsonReaderOptions s_options = new() { AllowMultipleValues = true };

    /// <summary>Merges an answer. Rows that it says nothing of, and answers that are no GraphQL responses, are reported.</summary>
    /// <param name="buffer">The answer; the result keeps it.</param>
    /// <param name="firstRow">The row of an answer that is not part of a batch.</param>
    /// <param name="isBatch">Whether responses say which row they answer.</param>
    public void Merge(SourceBuffer buffer, int firstRow, bool isBatch)
    {
        var source = document.AddSource(buffer);
        var answered = new bool[batch.RowCount];
        try
        {
            var reader = new Utf8JsonReader(buffer.Bytes, s_options);
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        MergeResponse(ref reader, source, isBatch ? -1 : firstRow, answered);
                        break;
                    case JsonTokenType.StartArray or JsonTokenType.EndArray when isBatch:
                        break;
                    default:
                        throw new JsonException("A response must be an object.");
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was read until here may be half of an object: none of it can be trusted.
            var malformed = FederationErrors.Failed(SourceFailure.Malformed(request.Request.Schema, exception));
            RequestFailures.ReportAll(document, request, batch, malformed, isBatch ? null : firstRow, discard: true);
            return;
        }

        ReportUnanswered(answered, firstRow, isBatch);
    }

    private void ReportUnanswered(bool[] answered, int firstRow, bool isBatch)
    {
        var (from, to) = isBatch ? (0, answered.Length) : (firstRow, firstRow + 1);
        for (var row = from; row < to; row++)
        {
            if (!answered[row])
            {
                var malformed = FederationErrors.Failed(SourceFailure.Malformed(request.Request.Schema));
                RequestFailures.ReportAll(document, request, batch, malformed, row);
            }
        }
    }

    private void MergeResponse(ref Utf8JsonReader reader, short source, int row, bool[] answered)
    {
        (int Start, int Length) data = default;
        (int Start, int Length) errors = default;
        var isMerged = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                if (isMerged = row >= 0)
                {
                    MergeData(ref reader, source, 0, row);
                }
                else
                {
                    data = Slice(ref reader);
                }
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                reader.Read();
                errors = Slice(ref reader);
            }
            else if (reader.ValueTextEquals("variableIndex"u8))
            {
                reader.Read();
                row = reader.GetInt32();
                if ((uint)row >= (uint)answered.Length)
                {
                    throw new JsonException("A response answers a row that was not sent.");
                }
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (row < 0 || (data.Length == 0 && errors.Length == 0 && !isMerged))
        {
            throw new JsonException("A response needs data or errors, and in a batch the index of its variables.");
        }

        answered[row] = true;
        if (data.Length > 0)
        {
            var later = new Utf8JsonReader(document.BytesOf(source).Slice(data.Start, data.Length));
            later.Read();
            MergeData(ref later, source, data.Start, row);
        }

        if (errors.Length > 0)
        {
            new ErrorMerger(document, request, batch).Merge(document.BytesOf(source).Slice(errors.Start, errors.Length), row);
        }
    }

    // Several objects may share a row: each gets a copy of the reader, the last one moves the original.
    private void MergeData(ref Utf8JsonReader reader, short source, int offset, int row)
    {
        var end = reader;
        end.Skip();
        foreach (var (cell, targetRow) in batch.Targets)
        {
            if (targetRow == row)
            {
                var copy = reader;
                MergeObject(ref copy, source, offset, cell);
            }
        }

        reader = end;
    }

    private void MergeObject(ref Utf8JsonReader reader, short source, int offset, int cell)
    {
        foreach (var name in request.SourcePath)
        {
            if (!TryEnter(ref reader, name))
            {
                return;
            }
        }

        if (reader.TokenType == JsonTokenType.StartObject)
        {
            new ResultReader(document, source, offset, request.Request.Schema)
                .ReadProperties(ref reader, cell, document.ShapeOf(cell));
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            throw new JsonException("An object or null was expected.");
        }
    }

    private static bool TryEnter(ref Utf8JsonReader reader, byte[] name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static (int Start, int Length) Slice(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, (int)reader.BytesConsumed - start);
    }
}
