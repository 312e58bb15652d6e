using System.Text.Json;

namespace Cacao.Execution.Tests.Conformance;

/// <summary>Turns JSON into the values that resolvers give.</summary>
internal static class Json
{
    public static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(m => m.Name, m => ToValue(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(ToValue).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
