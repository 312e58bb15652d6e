using System.Text.Json;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Compares answers where fields have failed: a federated answer may lack more, since one request may fail for the sake of
/// one of its fields, which need not be one that the client asks for; but it says so and it invents nothing.</summary>
internal static class PartialAnswer
{
    /// <returns>What is wrong; <c>null</c> when nothing is.</returns>
    public static string? Compare(JsonElement direct, JsonElement federated)
    {
        if (!federated.TryGetProperty("data", out var data))
        {
            return "Nothing was executed.";
        }

        var errors = federated.TryGetProperty("errors", out var list)
            ? list.EnumerateArray().Select(PathOf).ToArray()
            : [];
        if (errors.Length == 0 && direct.TryGetProperty("errors", out _))
        {
            return "The errors are lost.";
        }

        return errors.Length == 0 && direct.GetRawText() != federated.GetRawText()
            ? "The answers differ though nothing has failed."
            : Compare(direct.GetProperty("data"), data, string.Empty, errors);
    }

    private static string PathOf(JsonElement error) =>
        error.TryGetProperty("path", out var path) ? string.Concat(path.EnumerateArray().Select(s => $"/{s}")) + "/" : "/";

    private static string? Compare(JsonElement direct, JsonElement federated, string path, string[] errors)
    {
        if (federated.ValueKind == JsonValueKind.Null)
        {
            return direct.ValueKind == JsonValueKind.Null || Array.Exists(errors, e => e.StartsWith(path + "/", StringComparison.Ordinal))
                ? null
                : $"{path} is null without an error.";
        }

        if (direct.ValueKind != federated.ValueKind)
        {
            return $"{path} is {federated}, not {direct}.";
        }

        return direct.ValueKind switch
        {
            JsonValueKind.Object => CompareObjects(direct, federated, path, errors),
            JsonValueKind.Array => CompareLists(direct, federated, path, errors),
            _ => direct.GetRawText() == federated.GetRawText() ? null : $"{path} is {federated}, not {direct}.",
        };
    }

    private static string? CompareObjects(JsonElement direct, JsonElement federated, string path, string[] errors)
    {
        var names = direct.EnumerateObject().Select(m => m.Name).ToArray();
        return names.SequenceEqual(federated.EnumerateObject().Select(m => m.Name))
            ? names.Select(n => Compare(direct.GetProperty(n), federated.GetProperty(n), $"{path}/{n}", errors)).FirstOrDefault(d => d is not null)
            : $"{path} has other members.";
    }

    private static string? CompareLists(JsonElement direct, JsonElement federated, string path, string[] errors) =>
        direct.GetArrayLength() == federated.GetArrayLength()
            ? Enumerable.Range(0, direct.GetArrayLength())
                .Select(i => Compare(direct[i], federated[i], $"{path}/{i}", errors))
                .FirstOrDefault(d => d is not null)
            : $"{path} has another length.";
}
