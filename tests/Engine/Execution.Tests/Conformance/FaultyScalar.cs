using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Tests.Conformance;

/// <summary>A scalar that takes no input.</summary>
internal sealed class FaultyScalar() : ScalarType("FaultyScalar")
{
    public override bool TryCoerceLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        throw new GraphQLException("FaultyScalarErrorMessage");

    public override bool TryCoerceInput(JsonElement json, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = "FaultyScalarErrorMessage";
        return false;
    }

    public override bool TryCoerceResult(in ResolvedValue value, out ResolvedValue result)
    {
        result = value;
        return true;
    }

    public override ValueNode ToLiteral(object value) => throw new NotSupportedException();
}
