using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>ID</c>: an opaque key, written as a string. Whole numbers are taken as their digits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
public sealed class IdType() : ScalarType("ID", "An opaque key that identifies an object.")
{
    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = (literal as StringValueNode)?.Value ?? (literal as IntValueNode)?.Value;
        error = value is null ? $"ID cannot represent a non-string and non-integer value: {Excerpt.Of(literal)}" : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.Number when WholeNumber.TryRead(json, out var number) =>
                number.ToString(CultureInfo.InvariantCulture),

            // Beyond 64 bits too: as a literal a whole number may be of any length.
            JsonValueKind.Number when json.GetRawText() is var text && !text.AsSpan().ContainsAny(".eE") => text,
            _ => null,
        };
        error = value is null ? $"ID cannot represent value: {Excerpt.Of(json)}" : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Guid or ResolvedValueKind.NodeId => value,
            ResolvedValueKind.Object when value.Object is string => value,
            ResolvedValueKind.Int64 => ResolvedValue.From(value.Int64.ToString(CultureInfo.InvariantCulture)),
            ResolvedValueKind.Double when double.IsInteger(value.Double) && Math.Abs(value.Double) <= 1L << 53 =>
                ResolvedValue.From(((long)value.Double).ToString(CultureInfo.InvariantCulture)),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => new StringValueNode((string)value, false);
}
