using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Decimal</c>: a decimal number, exact to 28 digits, from -(2^96 - 1) to 2^96 - 1. A number that could
/// only be kept by rounding it is refused.</summary>
public sealed class DecimalType()
    : ScalarType("Decimal", "A decimal number with up to 28 significant digits.", typeof(decimal))
{
    private const int MaxDigits = 28;

    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(
        ValueNode literal,
        out object? value,
        [NotNullWhen(false)] out string? error) =>
        TryCoerce((literal as FloatValueNode)?.Value ?? (literal as IntValueNode)?.Value, out value, out error);

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        TryCoerce(json.ValueKind == JsonValueKind.Number ? json.GetRawText() : null, out value, out error);

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Decimal => value,
            ResolvedValueKind.Int64 => ResolvedValue.From((decimal)value.Int64),
            ResolvedValueKind.Double when Math.Abs(value.Double) < (double)decimal.MaxValue =>
                ResolvedValue.From((decimal)value.Double),
            ResolvedValueKind.Object when value.Object is string text && TryParse(text, out var parsed) =>
                ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value)
    {
        var text = ((decimal)value).ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? new FloatValueNode(text) : new IntValueNode(text);
    }

    private bool TryCoerce(string? text, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (text is not null && TryParse(text, out var number))
        {
            value = number;
            error = null;
            return true;
        }

        value = null;
        error = $"{Name} needs a number of at most {MaxDigits} significant digits between -(2^96 - 1) and 2^96 - 1.";
        return false;
    }

    private static bool TryParse(string text, out decimal number)
    {
        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

        // 28 digits after the point at the most, and no digit lost; a value that underflows to zero has lost all of
        // them.
        return decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out number)
            && CountDigits(text) is var digits
            && digits <= MaxDigits
            && CountDigits(number.ToString(CultureInfo.InvariantCulture)) == digits;
    }

    // The digits of the mantissa between the first and the last that is not zero.
    private static int CountDigits(string text)
    {
        var (count, zeros) = (0, 0);
        foreach (var character in text)
        {
            if (character is 'e' or 'E')
            {
                break;
            }

            if (character is '0')
            {
                zeros += count > 0 ? 1 : 0;
            }
            else if (char.IsAsciiDigit(character))
            {
                count += zeros + 1;
                zeros = 0;
            }
        }

        return count;
    }
}
