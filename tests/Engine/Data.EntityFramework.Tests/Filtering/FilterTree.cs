using System.Text.Json;

namespace Cacao.Data;

/// <summary>Writes coerced input objects as JSON; numbers become integers or decimals, as variables would.</summary>
public static class FilterTree
{
    public static IReadOnlyDictionary<string, object?> Parse(string json)
        => (IReadOnlyDictionary<string, object?>)Convert(JsonDocument.Parse(json).RootElement)!;

    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> ParseList(string json)
        => [.. JsonDocument.Parse(json).RootElement
            .EnumerateArray()
            .Select(e => (IReadOnlyDictionary<string, object?>)Convert(e)!)];

    private static object? Convert(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().ToDictionary(p => p.Name, p => Convert(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select(Convert).ToList(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt32(out var integer) ? integer : element.GetDecimal(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null
        };
}
