using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Int</c>: a whole number from -2^31 to 2^31 - 1.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
public sealed class IntType() : ScalarType("Int", "A whole number of 32 bits with a sign.", typeof(int))
{
    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode node)
        {
            value = null;
            error = $"Int cannot represent non-integer value: {Excerpt.Of(literal)}";
            return false;
        }

        var isInRange = int.TryParse(
            node.Value,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number);
        value = number;
        error = isInRange ? null : $"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(node)}";
        return isInRange;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Number || !WholeNumber.TryRead(json, out var number))
        {
            error = $"Int cannot represent non-integer value: {Excerpt.Of(json)}";
            return false;
        }

        if (number is < int.MinValue or > int.MaxValue)
        {
            error = $"Int cannot represent non 32-bit signed integer value: {Excerpt.Of(json)}";
            return false;
        }

        value = (int)number;
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        switch (value.Kind)
        {
            case ResolvedValueKind.Int64 when value.Int64 is >= int.MinValue and <= int.MaxValue:
                result = value;
                return true;
            case ResolvedValueKind.Boolean:
                result = ResolvedValue.From(value.Boolean ? 1L : 0L);
                return true;
            case ResolvedValueKind.Double
                when double.IsInteger(value.Double) && value.Double is >= int.MinValue and <= int.MaxValue:
                result = ResolvedValue.From((long)value.Double);
                return true;
            case ResolvedValueKind.Object when value.Object is string text
                && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed):
                result = ResolvedValue.From((long)parsed);
                return true;
            default:
                result = default;
                return false;
        }
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) =>
        new IntValueNode(((int)value).ToString(CultureInfo.InvariantCulture));
}
