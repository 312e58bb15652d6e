using System.Collections;
using System.Text.Json;
using Cacao.Resolvers;
using Cacao.Types.Configuration;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>A subgraph made of recorded data: one resolver for every field.</summary>
/// <param name="nodes">The objects; the first one is the query root.</param>
internal sealed class MockSubgraph(JsonElement nodes)
{
    private const string NodeKey = "node";

    private const string Directives = """
        scalar FieldSelectionMap
        scalar FieldSelectionSet

        directive @external on FIELD_DEFINITION
        directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @internal on OBJECT | FIELD_DEFINITION
        directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @key(fields: FieldSelectionSet!) repeatable on OBJECT | INTERFACE
        directive @lookup on FIELD_DEFINITION
        directive @override(from: String!) on FIELD_DEFINITION
        directive @provides(fields: FieldSelectionSet!) on FIELD_DEFINITION
        directive @require(field: FieldSelectionMap!) on ARGUMENT_DEFINITION
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION
        """;

    /// <summary>Adds the schema and its resolver. A server needs a query root, a source schema does not.</summary>
    public void Configure(SchemaBuilder builder, string sdl) => builder
        .AddDocument(Directives)
        .AddDocument(sdl.Contains("type Query", StringComparison.Ordinal) ? sdl : sdl + " type Query { isThere: Boolean }")
        .UseDefaultResolver((_, name) => context => new ValueTask<object?>(Resolve(context, name)));

    private object? Resolve(IResolverContext context, string fieldName)
    {
        var node = context.Parent<object?>() is IReadOnlyDictionary<string, object?> parent
            ? (JsonElement)parent[NodeKey]!
            : nodes.EnumerateArray().First(n => n.GetProperty("type").ValueEquals(context.ObjectType.Name));
        return ToValue(Find(context, node, fieldName));
    }

    private static JsonElement? Find(IResolverContext context, JsonElement node, string fieldName)
    {
        if (context.Selection.Field.Arguments.Count == 0)
        {
            return node.GetProperty("fields").TryGetProperty(fieldName, out var value) ? value : null;
        }

        var isLookup = context.Selection.Field.Directives.Any(d => d.Name.Value == "lookup");
        if (node.TryGetProperty("calls", out var calls) && calls.TryGetProperty(fieldName, out var recorded))
        {
            foreach (var call in recorded.EnumerateArray())
            {
                if (Matches(context, call.GetProperty("args")))
                {
                    return call.GetProperty("value");
                }
            }
        }

        return isLookup ? null : throw new GraphQLException($"Nothing is recorded for these arguments of {fieldName}.");
    }

    private static bool Matches(IResolverContext context, JsonElement arguments) =>
        context.Selection.Field.Arguments.All(argument =>
        {
            var actual = JsonSerializer.SerializeToElement(ToJson(context.ArgumentValue<object?>(argument.Name)));
            return arguments.TryGetProperty(argument.Name, out var expected)
                ? JsonElement.DeepEquals(expected, actual)
                : actual.ValueKind == JsonValueKind.Null;
        });

    // Null and absent are the same.
    private static object? ToJson(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members
            .Where(m => m.Value is not null)
            .ToDictionary(m => m.Key, m => ToJson(m.Value)),
        string text => text,
        IEnumerable items => items.Cast<object?>().Select(ToJson).ToArray(),
        _ => value,
    };

    private object? ToValue(JsonElement? value) => value?.ValueKind switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => value.Value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.Value.TryGetInt64(out var number) ? number : value.Value.GetDouble(),
        JsonValueKind.Array => value.Value.EnumerateArray().Select(e => ToValue(e)).ToList(),
        _ => ToObject(value.Value),
    };

    private Dictionary<string, object?> ToObject(JsonElement value)
    {
        if (value.TryGetProperty("$error", out var message))
        {
            throw new GraphQLException(message.GetString()!);
        }

        var node = nodes[value.GetProperty("$ref").GetInt32()];
        return new Dictionary<string, object?> { ["__typename"] = node.GetProperty("type").GetString(), [NodeKey] = node };
    }
}
