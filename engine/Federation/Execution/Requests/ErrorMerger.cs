using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Moves the errors of an answer to the client's paths.</summary>
internal readonly struct ErrorMerger(ResultDocument document, PreparedRequest request, LookupBatch batch)
{
    public void Merge(ReadOnlySpan<byte> json, int row)
    {
        var reader = new Utf8JsonReader(json);
        var errors = JsonElement.ParseValue(ref reader);
        if (errors.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var error in errors.EnumerateArray())
        {
            var converted = Convert(error);
            foreach (var (cell, targetRow) in batch.Targets)
            {
                if (targetRow == row)
                {
                    Report(cell, error, converted);
                }
            }
        }
    }

    private void Report(int target, JsonElement error, GraphQLError converted)
    {
        var cell = target;
        if (error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("path", out var path)
            && path.ValueKind == JsonValueKind.Array
            && path.GetArrayLength() > request.SourcePath.Length)
        {
            foreach (var step in path.EnumerateArray().Skip(request.SourcePath.Length))
            {
                if (!TryStep(ref cell, step))
                {
                    break;
                }
            }
        }

        if (cell == target)
        {
            RequestFailures.Report(document, request, target, converted);
        }
        else
        {
            document.Report(cell, converted);
        }
    }

    private bool TryStep(ref int cell, JsonElement step)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Object when step.ValueKind == JsonValueKind.String:
                var index = document.ShapeOf(cell).IndexOf(step.GetString()!);
                if (index >= 0)
                {
                    cell = document[cell].Start + index;
                    return true;
                }

                return false;
            case CellKind.List when step.TryGetInt32(out var position) && position >= 0 && position < document[cell].Extent:
                cell = document[cell].Start + position;
                return true;
            default:
                return false;
        }
    }

    private GraphQLError Convert(JsonElement error)
    {
        var message = error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("message", out var text)
            && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : $"The source schema \"{request.Request.Schema}\" reported an error.";
        var extensions = new Dictionary<string, object?>();
        string? code = null;
        if (error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("extensions", out var members)
            && members.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in members.EnumerateObject())
            {
                if (member.NameEquals("code"u8) && member.Value.ValueKind == JsonValueKind.String)
                {
                    code = member.Value.GetString();
                }
                else
                {
                    extensions.Add(member.Name, member.Value);
                }
            }
        }

        return new GraphQLError(message) { Code = code, Extensions = extensions };
    }
}
