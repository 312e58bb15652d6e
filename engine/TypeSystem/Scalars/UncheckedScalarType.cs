using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary>A scalar of which only the SDL is known: every value passes as it is.</summary>
public sealed class UncheckedScalarType(string name, string? description, string? specifiedBy)
    : ScalarType(name, description, typeof(object), specifiedBy)
{
    /// <inheritdoc/>
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = literal;
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = json.Clone();
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value;
        return true;
    }

    /// <inheritdoc/>
    public override ValueNode ToLiteral(object value) => (ValueNode)value;
}
