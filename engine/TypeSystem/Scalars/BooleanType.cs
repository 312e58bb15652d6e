using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary><c>Boolean</c>: true or false.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
public sealed class BooleanType() : ScalarType("Boolean", "True or false.", typeof(bool))
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <inheritdoc/>
    public override bool HasCompositeLiterals => false;

    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = literal is BooleanValueNode node ? (node.Value ? s_true : s_false) : null;
        error = value is null ? $"Boolean cannot represent a non boolean value: {Excerpt.Of(literal)}" : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.ValueKind switch
        {
            JsonValueKind.True => s_true,
            JsonValueKind.False => s_false,
            _ => null,
        };
        error = value is null ? $"Boolean cannot represent a non boolean value: {Excerpt.Of(json)}" : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value.Kind switch
        {
            ResolvedValueKind.Boolean => value,
            ResolvedValueKind.Int64 => ResolvedValue.From(value.Int64 != 0),
            ResolvedValueKind.Double when double.IsFinite(value.Double) => ResolvedValue.From(value.Double != 0),
            _ => default,
        };
        return !result.IsNull;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => new BooleanValueNode((bool)value);
}
