using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Validation.Conformance;

/// <summary>A scalar that takes no value at all: the behaviour of the suite's scalar is not in its SDL.</summary>
internal sealed class RejectingScalar() : ScalarType("CustomScalar")
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = "CustomScalar takes no value.";
        return false;
    }

    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = "CustomScalar takes no value.";
        return false;
    }

    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = default;
        return false;
    }

    public override ValueNode ToLiteral(object value) => new NullValueNode();
}
