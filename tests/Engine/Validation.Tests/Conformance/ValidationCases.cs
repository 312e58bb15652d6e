using System.Text.Json;

namespace Cacao.Validation.Conformance;

/// <summary>The third-party validation cases, read from the folder that CONFORMANCE_DIR names.</summary>
internal static class ValidationCases
{
    public static IReadOnlyList<JsonElement> Read(string kind)
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        Assert.False(
            string.IsNullOrEmpty(folder),
            "CONFORMANCE_DIR is not set: it has to name the folder of the third-party conformance cases.");
        return [.. File.ReadLines(System.IO.Path.Combine(folder, "graphql-js", "validation.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(given => given.GetProperty("kind").GetString() == kind)];
    }

    /// <summary>The places of the errors as <c>line:column,…</c>, one entry per error, in no particular order.</summary>
    public static string[] Expected(JsonElement given) =>
    [
        .. given.GetProperty("errors").EnumerateArray()
            .Select(error => string.Join(",", error.GetProperty("locations").EnumerateArray().Select(
                place => $"{place.GetProperty("line").GetInt32()}:{place.GetProperty("column").GetInt32()}")))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The places of errors in the same notation.</summary>
    public static string[] Actual(IEnumerable<IError> errors) =>
    [
        .. errors
            .Select(error => string.Join(",", error.Locations.Select(place => $"{place.Line}:{place.Column}")))
            .Order(StringComparer.Ordinal),
    ];
}
