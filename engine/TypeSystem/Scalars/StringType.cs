using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>String</c>: Unicode text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
public sealed class StringType() : ScalarType("String", "Unicode text.", typeof(string))
{
    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = (literal as StringValueNode)?.Value;
        error = value is null ? $"String cannot represent a non string value: {Excerpt.Of(literal)}" : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        var isText = json.ValueKind == JsonValueKind.String;
        value = isText ? json.GetString() : null;
        error = isText ? null : $"String cannot represent a non string value: {Excerpt.Of(json)}";
        return isText;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Object => value.Object is string ? value : Format(value.Object),
            ResolvedValueKind.Boolean => ResolvedValue.From(value.Boolean ? "true" : "false"),
            _ => Format(value.ToObject()),
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => new StringValueNode((string)value, false);

    // Lists and entities are no text: only values that have a culture-free notation of their own are.
    private static ResolvedValue Format(object? value) => value switch
    {
        char c => ResolvedValue.From(c.ToString()),
        Uri uri => ResolvedValue.From(uri.OriginalString),
        Enum name => ResolvedValue.From(name.ToString()),
        IFormattable formattable => ResolvedValue.From(formattable.ToString(null, CultureInfo.InvariantCulture)),
        _ => default,
    };
}
