using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>JSON</c>: any JSON value. Resolvers receive a <see cref="JsonElement"/>, and return one, a
/// <see cref="JsonDocument"/>, a <see cref="JsonNode"/>, a plain value, or lists and dictionaries of them.</summary>
/// <seealso href="https://datatracker.ietf.org/doc/html/rfc8259"/>
public sealed class JsonType() : ScalarType("JSON", "Any JSON value (RFC 8259).", typeof(JsonElement))
{
    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = JsonLiterals.ToJson(literal);
        error = value is null
            ? "JSON takes no variables inside of literals; pass the whole value as a variable."
            : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.Clone();
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result) =>
        AnyResults.TryCoerce(value, out result);

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => JsonLiterals.ToLiteral((JsonElement)value);
}
