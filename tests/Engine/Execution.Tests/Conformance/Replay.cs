using System.Collections;
using System.Text.Json;
using Cacao.Resolvers;
using Cacao.Types;

namespace Cacao.Execution.Tests.Conformance;

/// <summary>
/// Resolvers that behave as those of a case did, which are not recorded: they give what the root value holds, echo their
/// arguments, and else replay the expected data and fail where an error of a resolver is expected. Errors that the engine
/// has to find itself are not replayed: the resolvers only give the values that lead to them.
/// </summary>
internal sealed class Replay(ExecutionCase given)
{
    // Values that were functions or promises were recorded as empty objects; the name of the test says what they gave.
    private readonly object? _unrecorded = given.Test switch
    {
        var t when t.Contains("Contains values") => new object?[] { 1, 2 },
        var t when t.Contains("Contains null") => new object?[] { 1, null, 2 },
        var t when t.Contains("Contains error") => new FailingList(1, 2),
        var t when t.Contains("Set as a List") => new HashSet<string> { "apple", "banana", "coconut" },
        var t when t.Contains("function arguments") => new object?[] { "one", "two" },
        _ => null,
    };

    /// <summary>The check of a type that has one; the values of its case were instances of two classes.</summary>
    public static Func<object, bool>? IsOfTypeOf(string typeName) => typeName == "SpecialType"
        ? value => value is IReadOnlyDictionary<string, object?> members && members["value"] is "foo"
        : null;

    public object? Resolve(IResolverContext context)
    {
        var path = context.Path.ToList();
        var key = JsonSerializer.Serialize(path);
        if (given.Errors.FirstOrDefault(e => e.Path == key) is { Message: { } message })
        {
            return Fail(context, message);
        }

        if (context.Parent<object?>() is IReadOnlyDictionary<string, object?> parent
            && parent.TryGetValue(context.Selection.Field.Name, out var member))
        {
            return IsUnrecorded(member) ? _unrecorded ?? Recorded(context, path) : TagAbstract(context, member);
        }

        return Echo(context) ?? Recorded(context, path);
    }

    private static object? Fail(IResolverContext context, string message)
    {
        var isFoundByEngine = message.StartsWith("Cannot return null", StringComparison.Ordinal)
            || message.StartsWith("Argument", StringComparison.Ordinal)
            || message.StartsWith("Expected value of type", StringComparison.Ordinal);
        if (isFoundByEngine)
        {
            return null;
        }

        if (message.StartsWith("Expected Iterable", StringComparison.Ordinal))
        {
            return "Singular";
        }

        return context.Selection.Field.Type.InnermostType.IsAbstractType
            ? new Dictionary<string, object?>()
            : throw new GraphQLException(message);
    }

    private static object? Echo(IResolverContext context) => context.Selection.Field.Arguments switch
    {
        [{ Name: "input", Type: InputObjectType { IsOneOf: true } }] or [{ Name: "input", Type.InnermostType.Name: "TestInputObject", Type: NonNullType }] =>
            context.ArgumentValue<IReadOnlyDictionary<string, object?>>("input"),
        [{ Name: "input" } argument] when context.ArgumentOptional<object?>(argument.Name) is { HasValue: true } value =>
            Inspection.Print(value.Value),
        [{ Name: "cannotBeNull" }] => $"Passed: {context.ArgumentValue<string>("cannotBeNull")}",
        [{ Name: "newNumber" }] => new Dictionary<string, object?> { ["theNumber"] = context.ArgumentValue<int>("newNumber") },
        [{ Name: "aStr" }, { Name: "aInt" }] => Inspection.PrintCall(context, "aStr", "aInt"),
        [{ Name: "addend1" }] => context.ArgumentValue<int>("addend1") + 709,
        _ => null,
    };

    private object? Recorded(IResolverContext context, IReadOnlyList<object> path)
    {
        var value = given.Data;
        foreach (var step in path)
        {
            value = value is not { } v ? null
                : step is string name && v.ValueKind == JsonValueKind.Object && v.TryGetProperty(name, out var member) ? member
                : step is int index && v.ValueKind == JsonValueKind.Array ? v[index]
                : null;
        }

        // Where null took the place of an object, the object has to be there for null to come from below.
        return value is null or { ValueKind: JsonValueKind.Null }
            ? Missing(context, path)
            : Convert(context, value.Value);
    }

    private object? Missing(IResolverContext context, IReadOnlyList<object> path)
    {
        var prefix = JsonSerializer.Serialize(path)[..^1] + ",";
        var hasErrorBelow = given.Errors.Any(e => e.Path.StartsWith(prefix, StringComparison.Ordinal));
        if (!hasErrorBelow)
        {
            return context.Selection.Field.Type.IsNonNull && context.Selection.Field.Type.InnermostType.IsLeafType ? "x" : null;
        }

        return context.Selection.Field.Type.NullableType is ListType ? _unrecorded : new Dictionary<string, object?>();
    }

    private object? Convert(IResolverContext context, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Tag(context, value),
        JsonValueKind.Array => ConvertList(context, value),
        JsonValueKind.Null => null,
        _ => Json.ToValue(value),
    };

    private object ConvertList(IResolverContext context, JsonElement value)
    {
        var key = JsonSerializer.Serialize(context.Path.ToList())[..^1];
        return new FailingList(
            [.. value.EnumerateArray().Select(e => Convert(context, e))],
            i => given.Errors.FirstOrDefault(e => e.Path == $"{key},{i}]").Message);
    }

    // The concrete type is the one whose selections are those of the recorded object.
    private static Dictionary<string, object?> Tag(IResolverContext context, JsonElement value)
    {
        var names = value.EnumerateObject().Select(m => m.Name).ToHashSet();
        var type = value.TryGetProperty("__typename", out var name)
            ? name.GetString()
            : context.Schema.GetPossibleTypes(context.Selection.Field.Type.InnermostType)
                .First(t => context.Selection.GetSelections(t).All(s => names.Contains(s.ResponseName)))
                .Name;
        return new Dictionary<string, object?> { ["__typename"] = type };
    }

    // Type resolvers were not recorded: each abstract type of the cases that need one has a single implementation.
    private static object? TagAbstract(IResolverContext context, object? value)
    {
        var type = context.Selection.Field.Type.InnermostType;
        return value switch
        {
            IReadOnlyDictionary<string, object?> members when type.IsAbstractType && !members.ContainsKey("__typename") =>
                new Dictionary<string, object?>(members) { ["__typename"] = context.Schema.GetPossibleTypes(type)[0].Name },
            object?[] items => Array.ConvertAll(items, i => TagAbstract(context, i)),
            _ => value,
        };
    }

    private static bool IsUnrecorded(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.Count == 0 || members.ContainsKey("0"),
        IEnumerable items and not string => items.Cast<object?>().Any(IsUnrecorded),
        _ => false,
    };

    /// <summary>A list of which reading certain elements fails.</summary>
    private sealed class FailingList(IReadOnlyList<object?> items, Func<int, string?> failure) : IReadOnlyList<object?>
    {
        public FailingList(object? before, object? after)
            : this([before, null, after], i => i == 1 ? "bad" : null)
        {
        }

        public int Count => items.Count;

        public object? this[int index] => failure(index) is { } message ? throw new GraphQLException(message) : items[index];

        public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
    }
}
