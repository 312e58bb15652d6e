using Cacao.Types;

namespace Cacao.Federation.Execution.Tests.Properties;

/// <summary>Generates the arguments of an operation: literals, variables, and literals with variables inside.</summary>
/// <param name="random">Decides.</param>
internal sealed class OperationArguments(Random random)
{
    private const int MaxDepth = 3;
    private readonly SortedDictionary<string, (string Type, string? Value)> _variables = new(StringComparer.Ordinal);

    /// <summary>The definitions of the variables so far.</summary>
    public string Definitions => _variables.Count == 0
        ? string.Empty
        : $"({string.Join(", ", _variables.Select(v => $"${v.Key}: {v.Value.Type}"))})";

    /// <summary>The values of the variables so far.</summary>
    public string Values =>
        $"{{{string.Join(",", _variables.Where(v => v.Value.Value is not null).Select(v => $"\"{v.Key}\":{v.Value.Value}"))}}}";

    /// <summary>A condition's variable.</summary>
    public string Boolean() => Variable($"b{random.Next(3)}", "Boolean!", random.Next(2) == 0 ? "true" : "false");

    /// <summary>Some of the arguments of a field, all that are required.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isFixed">Whether equal fields must have equal arguments.</param>
    public string Of(OutputField field, bool isFixed)
    {
        var arguments = field.Arguments
            .Where(a => a.IsRequired || (!isFixed && random.Next(3) > 0))
            .Select(a => $"{a.Name}: {(isFixed ? "1" : Value(a.Type, 0))}")
            .ToArray();
        return arguments.Length == 0 ? string.Empty : $"({string.Join(", ", arguments)})";
    }

    private string Value(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && depth > 0 && random.Next(6) == 0)
        {
            return "null";
        }

        return type.NullableType switch
        {
            ListType list => random.Next(4) switch
            {
                0 => $"{random.Next(5)}",
                1 => Variable("l", "[Int!]", random.Next(3) == 0 ? "null" : "[4,5]"),
                _ => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(list.ElementType, depth + 1)))}]",
            },
            InputObjectType input => random.Next(4) == 0 ? Form() : Object(input, depth),
            EnumType => random.Next(3) == 0 ? Variable("u", "Unit!", "\"CM\"") : random.Next(2) == 0 ? "IN" : "CM",
            _ => random.Next(2) == 0 ? Variable($"n{random.Next(2)}", "Int!", $"{random.Next(5)}") : $"{random.Next(5)}",
        };
    }

    // With a value, with a default of its own, with null, or with nothing.
    private string Form() => random.Next(4) switch
    {
        0 => Variable("f0", "Form", "{\"times\":[1,null],\"below\":{\"unit\":\"IN\"}}"),
        1 => Variable("f1", "Form = { times: 7 }", null),
        2 => Variable("f2", "Form", "null"),
        _ => Variable("f3", "Form", null),
    };

    private string Object(InputObjectType type, int depth)
    {
        var fields = type.Fields
            .Where(f => f.IsRequired || (random.Next(2) == 0 && (depth < MaxDepth || f.Type.NullableType is not InputObjectType)))
            .Select(f => $"{f.Name}: {Value(f.Type, depth + 1)}");
        return $"{{ {string.Join(", ", fields)} }}";
    }

    private string Variable(string name, string type, string? value)
    {
        _variables.TryAdd(name, (type, value));
        return "$" + name;
    }
}
