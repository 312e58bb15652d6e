using System.Text.Json;

namespace Cacao.Execution.Tests.Conformance;

/// <summary>A case of graphql-js's execution tests.</summary>
internal sealed class ExecutionCase(int number, JsonElement data)
{
    public int Number { get; } = number;

    public string File => data.GetProperty("file").GetString()!.Split('/')[^1];

    public string Test => data.GetProperty("test").GetString()!;

    public string Sdl => data.GetProperty("schema").GetString()!;

    public string Document => data.GetProperty("document").GetString()!;

    public string? OperationName => data.GetProperty("operationName").GetString();

    public JsonElement Variables => data.GetProperty("variables");

    public JsonElement RootValue => data.GetProperty("rootValueJson");

    public JsonElement Result => data.GetProperty("result");

    public JsonElement? Data => Result.TryGetProperty("data", out var value) ? value : null;

    /// <summary>The expected errors: path as JSON (empty for those of a request) to message.</summary>
    public IReadOnlyList<(string Path, string Message)> Errors { get; } =
    [
        .. data.GetProperty("result").TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(e => (
                e.TryGetProperty("path", out var path) ? path.GetRawText().Replace(" ", "", StringComparison.Ordinal) : "",
                e.GetProperty("message").GetString()!))
            : [],
    ];

    /// <summary>What an answer has to have in common with the expected one: data, and places of errors.</summary>
    public string Expected => Digest(Result);

    public static IReadOnlyList<ExecutionCase> ReadAll()
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.True(
            folder is not null,
            "The environment variable CONFORMANCE_DIR does not name the folder with the conformance cases.");
        var lines = System.IO.File.ReadAllLines(System.IO.Path.Combine(folder!, "graphql-js", "exec.jsonl"));
        return [.. lines.Select((line, i) => new ExecutionCase(i, JsonDocument.Parse(line).RootElement))];
    }

    public static string Digest(JsonElement result)
    {
        var data = result.TryGetProperty("data", out var value) ? Print(value) : "absent";
        var errors = result.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(Place)
            : [];
        return $"data {data} errors {string.Join(" ", errors.Order(StringComparer.Ordinal))}";
    }

    // The order of possible types is not specified.
    private static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(m => $"\"{m.Name}\":{PrintMember(m)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Print))}]",
        _ => JsonSerializer.Serialize(value),
    };

    private static string PrintMember(JsonProperty member) =>
        member is { Name: "possibleTypes", Value.ValueKind: JsonValueKind.Array }
            ? string.Join(',', member.Value.EnumerateArray().Select(Print).Order(StringComparer.Ordinal))
            : Print(member.Value);

    private static string Place(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var p) ? JsonSerializer.Serialize(p) : "-";
        var locations = error.TryGetProperty("locations", out var l)
            ? string.Join(',', l.EnumerateArray().Select(x => $"{x.GetProperty("line")}:{x.GetProperty("column")}"))
            : "-";
        return $"{path}@{locations}";
    }
}
