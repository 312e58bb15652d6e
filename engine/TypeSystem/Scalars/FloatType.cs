using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Float</c>: a finite double-precision number.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
public sealed class FloatType() : ScalarType("Float", "A double-precision number (IEEE 754).", typeof(double))
{
    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        var text = (literal as FloatValueNode)?.Value ?? (literal as IntValueNode)?.Value;
        var number = 0d;
        var isNumber = text is not null
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
        value = number;
        error = isNumber ? null : $"Float cannot represent non numeric value: {Excerpt.Of(literal)}";
        return isNumber;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        var number = 0d;
        var isNumber = json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out number) && double.IsFinite(number);
        value = number;
        error = isNumber ? null : $"Float cannot represent non numeric value: {Excerpt.Of(json)}";
        return isNumber;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Double when double.IsFinite(value.Double) => value,
            ResolvedValueKind.Int64 => ResolvedValue.From((double)value.Int64),
            ResolvedValueKind.Decimal => ResolvedValue.From((double)value.Decimal),
            ResolvedValueKind.Boolean => ResolvedValue.From(value.Boolean ? 1d : 0d),
            ResolvedValueKind.Object when value.Object is string text
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
                && double.IsFinite(parsed) => ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value)
    {
        var text = ((double)value).ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? new FloatValueNode(text) : new IntValueNode(text);
    }
}
