using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Any</c>: any value. Resolvers receive strings, Booleans, <see cref="long"/> or <see cref="double"/> or
/// <see cref="decimal"/> numbers, lists and dictionaries by name, and return the same.</summary>
public sealed class AnyType() : ScalarType("Any", "Any value.", typeof(object))
{
    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var json = JsonLiterals.ToJson(literal);
        value = json is { } element ? ToObject(element) : null;
        error = json is null ? "Any takes no variables inside of literals; pass the whole value as a variable." : null;
        return json is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = ToObject(json);
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result) =>
        AnyResults.TryCoerce(value, out result);

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) =>
        JsonLiterals.ToLiteral(JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));

    private static object? ToObject(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject()
            .DistinctBy(member => member.Name)
            .ToDictionary(member => member.Name, member => ToObject(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(ToObject).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ToNumber(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ToNumber(JsonElement json)
    {
        if (json.TryGetInt64(out var whole))
        {
            return whole;
        }

        return json.TryGetDecimal(out var exact) ? exact : json.GetDouble();
    }
}
