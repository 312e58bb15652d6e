using System.Text.Json;

namespace Cacao.Resolvers;

/// <summary>Reads a field from a parent that is a dictionary or a JSON object: the resolver of fields that were declared
/// in SDL and bound to nothing else.</summary>
internal static class MemberResolver
{
    public static PureFieldResolver ForMember(string name) => context => Read(context.Parent<object?>(), name);

    /// <summary>Whether a dictionary or JSON object says by <c>__typename</c> that it is of a type.</summary>
    public static Func<object, bool> IsOfType(string typeName) =>
        value => Read(value, "__typename").ToObject() as string == typeName;

    private static ResolvedValue Read(object? parent, string name) => parent switch
    {
        IReadOnlyDictionary<string, object?> members => ResolvedValue.FromObject(members.GetValueOrDefault(name)),
        JsonElement { ValueKind: JsonValueKind.Object } json when json.TryGetProperty(name, out var member) => FromJson(member),
        _ => ResolvedValue.Null,
    };

    private static ResolvedValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => ResolvedValue.Null,
        JsonValueKind.True => ResolvedValue.From(true),
        JsonValueKind.False => ResolvedValue.From(false),
        JsonValueKind.String => ResolvedValue.From(json.GetString()),
        JsonValueKind.Number when json.TryGetInt64(out var number) => ResolvedValue.From(number),
        JsonValueKind.Number => ResolvedValue.From(json.GetDouble()),
        JsonValueKind.Array => ResolvedValue.FromReference(json.EnumerateArray().Select(e => FromJson(e).ToObject()).ToArray()),
        _ => ResolvedValue.FromReference(json),
    };
}
