using System.Text.Json;
using Cacao.Language;
using Cacao.Resolvers;

namespace Cacao.Types.Scalars;

/// <summary>Coerces values by a scalar, in all three directions.</summary>
internal static class Coercion
{
    /// <summary>The runtime value of a literal; the test fails when it is refused.</summary>
    public static object? Literal(ScalarType scalar, string literal)
    {
        Assert.True(scalar.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(literal), out var value, out var error), error);
        return value;
    }

    /// <summary>The runtime value of a JSON value; the test fails when it is refused.</summary>
    public static object? Json(ScalarType scalar, string json)
    {
        Assert.True(scalar.TryCoerceInput(JsonDocument.Parse(json).RootElement, out var value, out var error), error);
        return value;
    }

    /// <summary>Asserts that neither the literal nor the JSON value of the same notation is taken.</summary>
    public static void Refuses(ScalarType scalar, string notation)
    {
        Assert.False(scalar.TryCoerceLiteral(Utf8GraphQLParser.ParseValue(notation), out _, out var error));
        Assert.StartsWith(scalar.Name, error, StringComparison.Ordinal);
        Assert.False(scalar.TryCoerceInput(JsonDocument.Parse(notation).RootElement, out _, out error));
        Assert.StartsWith(scalar.Name, error, StringComparison.Ordinal);
    }

    /// <summary>What is written for a resolver's result; the test fails when it is refused.</summary>
    public static object? Result(ScalarType scalar, object value)
    {
        Assert.True(scalar.TryCoerceResult(ResolvedValue.FromObject(value), out var result));
        return result.ToObject();
    }

    /// <summary>Whether a resolver's result is taken.</summary>
    public static bool TakesResult(ScalarType scalar, object value) =>
        scalar.TryCoerceResult(ResolvedValue.FromObject(value), out _);
}
