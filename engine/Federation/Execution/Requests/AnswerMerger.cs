using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Merges the answer to one HTTP request into the result, response by response. Rows whose responses are whole count,
/// whatever the rest looks like.</summary>
/// <param name="document">The result.</param>
/// <param name="schema">The source schema, for messages.</param>
/// <param name="batch">What was asked for.</param>
/// <param name="diagnostics">Learns of answers that cannot be used.</param>
internal sealed class AnswerMerger(
    ResultDocument document,
    string schema,
    SourceBatch batch,
    FederationDiagnostics? diagnostics = null)
{
    private bool _looksAhead = true;

    /// <summary>Merges an answer.</summary>
    /// <param name="buffer">The answer; the result keeps it.</param>
    public void Merge(SourceBuffer buffer)
    {
        var source = document.AddSource(buffer);
        switch (batch.Style)
        {
            case BatchStyle.Single:
                MergeOne(buffer, source);
                break;
            case BatchStyle.Aliases:
                MergeAliases(buffer, source);
                break;
            default:
                MergeSeveral(buffer, source);
                break;
        }
    }

    /// <summary>Fails every row that no answer has come for.</summary>
    /// <param name="failure">Why; <c>null</c> when there is an answer that leaves rows out.</param>
    public void FailUnanswered(SourceFailure? failure)
    {
        var number = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var merger = RowOf(row);
            if (!merger.IsAnswered)
            {
                number = number > 0 ? number : document.AddFailure(
                    failure is null ? FederationErrors.RowMissing(schema) : FederationErrors.Failed(failure));
                merger.Fail(number);
            }
        }
    }

    private RowMerger RowOf(int number)
    {
        var (part, row) = batch.Find(number);
        return new RowMerger(document, schema, part, row);
    }

    private void MergeOne(SourceBuffer buffer, int source)
    {
        var mark = document.Count;
        var row = 0;
        try
        {
            var reader = new SourceJsonReader(ValidBytes(buffer));
            reader.Read();
            MergeResponse(ref reader, source, 0, ref row);
            if (reader.Read())
            {
                throw new JsonException("There is more than one response.");
            }

            RowOf(0).SetAnswered();
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            RowOf(0).Discard(source, mark, AddFailure(Malformed(exception)));
        }
    }

    // One response per line, or a list of them.
    private void MergeSeveral(SourceBuffer buffer, int source)
    {
        var mark = document.Count;
        var row = -1;
        SourceFailure? failure = null;
        try
        {
            var reader = new SourceJsonReader(ValidBytes(buffer), allowsSeveral: true);
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
                    RowOf(row).SetAnswered();
                }

                row = -1;
            }
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            failure = Malformed(exception);
            if (row >= 0)
            {
                RowOf(row).Discard(source, mark, AddFailure(failure));
            }
        }

        FailUnanswered(failure);
    }

    // One response whose data has one member for each row.
    private void MergeAliases(SourceBuffer buffer, int source)
    {
        SourceFailure? failure = null;
        var mark = document.Count;
        var row = -1;
        try
        {
            var reader = new SourceJsonReader(ValidBytes(buffer));
            reader.Read();
            var response = new ResponseEnvelopeReader(ref reader);
            var found = new bool?[batch.Count];
            while (response.TryReadMember(ref reader))
            {
                if (response.IsAtData)
                {
                    MergeAliasedData(ref reader, source, found, ref row, ref mark);
                    row = -1;
                }
            }

            MergeAliasedErrors(document.BytesOf(source).Slice(response.Errors.Start, response.Errors.Length), found);
            for (var number = 0; number < found.Length; number++)
            {
                if (found[number] is not null)
                {
                    RowOf(number).SetAnswered();
                }
            }
        }
        catch (Exception exception) when (IsMalformed(exception))
        {
            failure = Malformed(exception);
            if (row >= 0)
            {
                RowOf(row).Discard(source, mark, AddFailure(failure));
            }
        }

        FailUnanswered(failure);
    }

    private void MergeAliasedData(ref SourceJsonReader reader, int source, bool?[] found, ref int row, ref int mark)
    {
        var depth = reader.CurrentDepth;
        var path = batch.Parts[0].Path;
        for (var i = 0; i < path.Length - 1 && reader.TokenType != JsonTokenType.Null; i++)
        {
            RowMerger.Enter(ref reader, path[i]);
        }

        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var number = NumberOf(reader.GetString());
            if (number < 0 || found[number] is not null)
            {
                throw new JsonException("A response answers a row that was not sent, or a row twice.");
            }

            (row, mark) = (number, document.Count);
            reader.Read();
            (_, found[row]) = RowOf(row).Merge(ref reader, source, 0, []);
        }

        while (reader.CurrentDepth > depth && reader.Read())
        {
        }
    }

    private void MergeAliasedErrors(ReadOnlySpan<byte> json, bool?[] found)
    {
        if (json.IsEmpty)
        {
            return;
        }

        var depth = batch.Parts[0].Path.Length - 1;
        foreach (var errors in ReadErrors(json).GroupBy(e => RowOfError(e, depth)))
        {
            if (errors.Key >= 0)
            {
                RowOf(errors.Key).MergeErrors(errors, found[errors.Key] is true);
                RowOf(errors.Key).SetAnswered();
            }
            else
            {
                FailAll(errors);
            }
        }
    }

    private int RowOfError(JsonElement error, int depth) =>
        error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("path", out var path)
        && path.ValueKind == JsonValueKind.Array
        && path.GetArrayLength() > depth
        && path[depth].ValueKind == JsonValueKind.String
            ? NumberOf(path[depth].GetString()!)
            : -1;

    private int NumberOf(string alias) =>
        alias.Length > 1 && alias[0] == AliasedOperation.AliasPrefix
        && int.TryParse(alias.AsSpan(1), System.Globalization.NumberStyles.None, null, out var number)
        && number < batch.Count
            ? number
            : -1;

    // The batch was refused as a whole: no response says which row it answers.
    private void FailAll(IEnumerable<JsonElement> errors)
    {
        var list = errors.ToArray();
        for (var row = 0; row < batch.Count; row++)
        {
            var merger = RowOf(row);
            if (!merger.IsAnswered && merger.MergeErrors(list, hasObject: false))
            {
                merger.SetAnswered();
            }
        }
    }

    private static bool IsMalformed(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException;

    private SourceFailure Malformed(Exception exception)
    {
        var failure = SourceFailure.Malformed(schema, exception);
        diagnostics?.ReportFailure(failure);
        return failure;
    }

    private int AddFailure(SourceFailure failure) => document.AddFailure(FederationErrors.Failed(failure));

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
    private void MergeResponse(ref SourceJsonReader reader, int source, int known, ref int row)
    {
        row = known;
        var response = new ResponseEnvelopeReader(ref reader);
        var ahead = -1;
        var (hasData, hasObject) = (false, false);
        while (response.TryReadMember(ref reader))
        {
            if (known < 0 && ahead < 0)
            {
                row = Unanswered(batch.NumberOf(response.RequestIndex, response.VariableIndex));
            }

            if (response.IsAtData && row < 0)
            {
                row = ahead = Unanswered(FindAhead(in reader, response.RequestIndex, response.VariableIndex));
            }

            if (response.IsAtData && row >= 0)
            {
                (hasData, hasObject) = RowOf(row).Merge(ref reader, source, 0, PathOf(row));
            }
            else if (response.IsAtData)
            {
                response.SkipData(ref reader);
            }
        }

        if (ahead >= 0 && ahead != batch.NumberOf(response.RequestIndex, response.VariableIndex))
        {
            throw new JsonException("A response in a batch does not end where its line does.");
        }

        var errors = document.BytesOf(source).Slice(response.Errors.Start, response.Errors.Length);
        if (row < 0 && response.Data.Length == 0 && errors.Length > 0)
        {
            FailAll(ReadErrors(errors));
            return;
        }

        if (row < 0)
        {
            throw new JsonException("A response in a batch does not say which of the rows it answers.");
        }

        if (response.Data.Length > 0)
        {
            var data = document.BytesOf(source).Slice(response.Data.Start, response.Data.Length);
            var later = new SourceJsonReader(data);
            later.Read();
            (hasData, hasObject) = RowOf(row).Merge(ref later, source, response.Data.Start, PathOf(row));
        }

        var hasErrors = errors.Length > 0 && RowOf(row).MergeErrors(ReadErrors(errors), hasObject);
        if (!hasData && !hasErrors)
        {
            throw new JsonException("A response needs data or errors.");
        }
    }

    // Where there is one response per line. Lines that do not end as expected are not looked for again.
    private int FindAhead(ref readonly SourceJsonReader reader, int? requestIndex, int? variableIndex)
    {
        if (_looksAhead && reader.CurrentDepth == 1 && LineEnd.TryRead(reader.RestOfLine, ref requestIndex, ref variableIndex))
        {
            return batch.NumberOf(requestIndex, variableIndex);
        }

        _looksAhead = false;
        return -1;
    }

    private int Unanswered(int row) => row < 0 || !RowOf(row).IsAnswered
        ? row
        : throw new JsonException("A response answers a row twice.");

    private ReadOnlySpan<byte[]> PathOf(int row) => batch.Find(row).Part.Path.AsSpan();

    private static IEnumerable<JsonElement> ReadErrors(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var errors = JsonElement.ParseValue(ref reader);
        return errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray()
            : throw new JsonException("The errors of a response must be a list.");
    }
}
