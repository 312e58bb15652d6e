using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>Values that follow from the place of a field, some of them wrong.</summary>
internal static class FuzzValues
{
    public static object? Create(IResolverContext context)
    {
        // The same place gives the same value in each run.
        var seed = context.Path.ToList().Aggregate(17, static (hash, step) => (hash * 31) + (step is string name ? name.Length : (int)step));
        var random = new Random(seed + context.Selection.Field.Name.Length);
        foreach (var argument in context.Selection.Field.Arguments)
        {
            _ = context.ArgumentOptional<object?>(argument.Name);
        }

        return random.Next(40) switch
        {
            0 => throw new GraphQLException("refused"),
            1 => null,
            2 => "wrong",
            3 => 1.5,
            _ => Create(context.Selection.Field.Type, context.Path.Length, random),
        };
    }

    private static object? Create(GraphQLType type, int depth, Random random) => type.NullableType switch
    {
        ListType list => Enumerable.Range(0, depth > 8 ? 0 : random.Next(4))
            .Select(_ => Create(list.ElementType, depth + 1, random))
            .ToList(),
        EnumType enumType => enumType.Values[random.Next(enumType.Values.Count)].RuntimeValue,
        ScalarType scalar => Scalar(scalar.Name, random),
        ObjectType objectType => Object(objectType.Name),
        _ => random.Next(20) == 0 ? new object() : Object(random.Next(2) == 0 ? "Thing" : "Other"),
    };

    private static Dictionary<string, object?> Object(string type) => new() { ["__typename"] = type };

    private static object? Scalar(string name, Random random) => name switch
    {
        "Int" => random.Next(),
        "Float" => random.NextDouble(),
        "Boolean" => random.Next(2) == 0,
        "DateTime" => DateTimeOffset.UnixEpoch.AddSeconds(random.Next()),
        "Date" => DateOnly.FromDayNumber(random.Next(1_000_000)),
        "TimeSpan" => TimeSpan.FromMilliseconds(random.Next()),
        "Long" => random.NextInt64(),
        "Decimal" => random.Next() / 100m,
        "UUID" => new Guid(random.Next(), 1, 2, [1, 2, 3, 4, 5, 6, 7, 8]),
        "URL" => new Uri("https://example.com/" + random.Next()),
        "ByteArray" => new byte[random.Next(5)],
        "JSON" or "Any" => new Dictionary<string, object?> { ["a"] = new object?[] { 1, "x", null } },
        "Short" => (short)random.Next(short.MaxValue),
        "Byte" => (byte)random.Next(255),
        "LocalTime" => TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(random.Next(86_000))),
        _ => $"text \"{random.Next(9)}\" \u0001 ü 😀",
    };
}
