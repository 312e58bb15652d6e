using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary>A scalar of whole numbers between two bounds.</summary>
public abstract class WholeNumberScalarType : ScalarType
{
    private readonly long _min;
    private readonly long _max;

    private protected WholeNumberScalarType(string name, string description, Type runtimeType, long min, long max)
        : base(name, description, runtimeType)
    {
        _min = min;
        _max = max;
    }

    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public sealed override bool TryCoerceLiteral(
        ValueNode literal,
        out object? value,
        [NotNullWhen(false)] out string? error)
    {
        var number = 0L;
        var isNumber = literal is IntValueNode node
            && long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        return TryCoerce(isNumber, number, out value, out error);
    }

    /// <inheritdoc/>
    public sealed override bool TryCoerceInput(
        JsonElement json,
        out object? value,
        [NotNullWhen(false)] out string? error)
    {
        var number = 0L;
        var isNumber = json.ValueKind == JsonValueKind.Number && WholeNumber.TryRead(json, out number);
        return TryCoerce(isNumber, number, out value, out error);
    }

    /// <inheritdoc/>
    public sealed override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Int64 when IsInRange(value.Int64) => value,
            ResolvedValueKind.Double when double.IsInteger(value.Double)
                && Math.Abs(value.Double) <= 1L << 53
                && IsInRange((long)value.Double) => ResolvedValue.From((long)value.Double),
            ResolvedValueKind.Decimal when decimal.IsInteger(value.Decimal)
                && value.Decimal >= _min
                && value.Decimal <= _max => ResolvedValue.From((long)value.Decimal),
            ResolvedValueKind.Object when value.Object is string text
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed)
                && IsInRange(parsed) => ResolvedValue.From(parsed),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public sealed override ValueNode ToLiteral(object value) =>
        new IntValueNode(Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));

    /// <summary>Turns a number in range into the scalar's .NET type.</summary>
    private protected abstract object Box(long number);

    private bool TryCoerce(bool isNumber, long number, out object? value, [NotNullWhen(false)] out string? error)
    {
        if (isNumber && IsInRange(number))
        {
            value = Box(number);
            error = null;
            return true;
        }

        value = null;
        error = $"{Name} needs a whole number from {_min} to {_max}.";
        return false;
    }

    private bool IsInRange(long number) => number >= _min && number <= _max;
}
