using System.Collections.Immutable;
using System.Text.Json;

namespace Cacao.Federation.Execution;

/// <summary>Moves the errors of an answer to the client's paths.</summary>
/// <param name="document">The result.</param>
/// <param name="schema">The source schema, for messages.</param>
/// <param name="sourcePath">The way from the answer's data to the object.</param>
/// <param name="rows">What was asked for.</param>
internal readonly struct ErrorMerger(
    ResultDocument document,
    string schema,
    ImmutableArray<byte[]> sourcePath,
    RequestRows rows)
{
    /// <summary>Merges the errors of one response.</summary>
    /// <param name="errors">The errors.</param>
    /// <param name="row">The row that was answered.</param>
    /// <param name="hasObject">Whether the response brought the object.</param>
    /// <returns>Whether there are any.</returns>
    public bool Merge(IEnumerable<JsonElement> errors, int row, bool hasObject)
    {
        var isFirst = true;
        foreach (var error in errors)
        {
            Merge(error, row, hasObject, isFirst);
            isFirst = false;
        }

        return !isFirst;
    }

    private void Merge(JsonElement error, int row, bool hasObject, bool isFirst)
    {
        var converted = Convert(error);
        var path = PathBelow(error);
        if (path.Length == 0)
        {
            MergeWithoutPath(converted, row, hasObject, isFirst);
            return;
        }

        foreach (var cell in rows.GetTargets(row))
        {
            Place(cell, path, converted);
            if (!hasObject && isFirst && !rows.Operation.IsFinding)
            {
                FailOthers(cell, path[0], converted);
            }
        }
    }

    // The null of one field took the object away. Where the client does not see that field, or sees a null that may stand there,
    // nothing else says why the object's other fields are not there.
    private void FailOthers(int target, JsonElement step, GraphQLError error)
    {
        var selections = rows.Operation.SelectionsOf(document.ShapeOf(target));
        if (step.ValueKind == JsonValueKind.String
            && Find(selections.GetFields(document.ShapeOf(target)), step) is { Shape: var shape }
            && !(shape.Type.IsNonNull && shape.IsWritten(document.Terms)))
        {
            RequestFailures.FailFields(document, selections, target, document.AddFailure(error));
        }
    }

    // An error that names no field is why the object is not there, or it is about the request as a whole.
    private void MergeWithoutPath(GraphQLError error, int row, bool hasObject, bool isFirst)
    {
        var isPlaced = false;
        if (!hasObject && isFirst)
        {
            var failure = document.AddFailure(error);
            foreach (var cell in rows.GetTargets(row))
            {
                isPlaced |= RequestFailures.FailObject(document, rows.Operation, cell, failure);
            }
        }

        if (!isPlaced)
        {
            document.Errors.Add(error);
        }
    }

    private JsonElement[] PathBelow(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("path", out var path)
        && path.ValueKind == JsonValueKind.Array
            ? [.. path.EnumerateArray().Skip(sourcePath.Length)]
            : [];

    private void Place(int target, JsonElement[] path, GraphQLError error)
    {
        var (cell, selections) = (target, (RequestSelections?)rows.Operation.SelectionsOf(document.ShapeOf(target)));
        var depth = 0;
        while (depth < path.Length && TryStep(ref cell, ref selections, path[depth]))
        {
            depth++;
        }

        if (cell == target && rows.Operation.IsFinding)
        {
            document.Lose(cell, error, StepsBelow(selections, path));
        }
        else if (cell == target)
        {
            RequestFailures.FailFields(document, selections!, cell, document.AddFailure(error));
        }
        else if (document[cell].IsEmpty)
        {
            document.AddFailure(cell, error, StepsBelow(selections, path.AsSpan(depth)));
        }
        else if (selections is null || !RequestFailures.FailValue(document, selections, cell, document.AddFailure(error)))
        {
            AddBeside(cell, error);
        }
    }

    // The place has a value all the same.
    private void AddBeside(int cell, GraphQLError error)
    {
        if (document.IsVisible(cell))
        {
            document.Errors.Add(error with { Path = document.PathOf(cell), Locations = document.LocationsOf(cell) });
        }
    }

    private bool TryStep(ref int cell, ref RequestSelections? selections, JsonElement step)
    {
        switch (document[cell].Kind)
        {
            case CellKind.Object when selections is not null && step.ValueKind == JsonValueKind.String:
                if (Find(selections.GetFields(document.ShapeOf(cell)), step) is not { } field)
                {
                    return false;
                }

                cell = document[cell].Start + field.Slot;
                selections = field.Selections;
                return true;
            case CellKind.List when TryGetIndex(step, out var position) && position < document[cell].Extent:
                cell = document[cell].Start + position;
                return true;
            default:
                return false;
        }
    }

    // The place of the error is gone with the null that it caused. Names that the client did not ask for are not shown.
    private static List<object>? StepsBelow(RequestSelections? selections, ReadOnlySpan<JsonElement> path)
    {
        List<object>? steps = null;
        foreach (var step in path)
        {
            if (TryGetIndex(step, out var position))
            {
                (steps ??= []).Add(position);
            }
            else if (step.ValueKind == JsonValueKind.String && FindVisible(selections, step) is { } field)
            {
                (steps ??= []).Add(field.Shape.Field.ResponseName);
                selections = field.Selections;
            }
            else
            {
                break;
            }
        }

        return steps;
    }

    private static RequestField? FindVisible(RequestSelections? selections, JsonElement name)
    {
        for (var i = 0; i < selections?.Shape.Shapes.Length; i++)
        {
            if (Find(selections.GetFields(i), name) is { Shape.Field.IsHidden: false } field)
            {
                return field;
            }
        }

        return null;
    }

    private static RequestField? Find(RequestField[] fields, JsonElement name) =>
        Array.Find(fields, f => name.ValueEquals(f.Name));

    private static bool TryGetIndex(JsonElement step, out int index)
    {
        index = -1;
        return step.ValueKind == JsonValueKind.Number && step.TryGetInt32(out index) && index >= 0;
    }

    private GraphQLError Convert(JsonElement error)
    {
        var message = error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("message", out var text)
            && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : $"The source schema \"{schema}\" reported an error.";
        if (error.ValueKind != JsonValueKind.Object
            || !error.TryGetProperty("extensions", out var members)
            || members.ValueKind != JsonValueKind.Object)
        {
            return new GraphQLError(message);
        }

        var extensions = new Dictionary<string, object?>();
        string? code = null;
        foreach (var member in members.EnumerateObject())
        {
            if (member.NameEquals("code"u8) && member.Value.ValueKind == JsonValueKind.String)
            {
                code = member.Value.GetString();
            }
            else
            {
                extensions[member.Name] = member.Value;
            }
        }

        return new GraphQLError(message) { Code = code, Extensions = extensions };
    }
}
