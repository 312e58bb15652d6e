using System.Text.Json.Nodes;

namespace Cacao.Execution.Tests.Incremental;

/// <summary>What a client makes of a response that comes in parts.</summary>
internal static class IncrementalParts
{
    /// <summary>Puts the parts of a response together as a client does, and checks that they keep to the protocol.</summary>
    public static JsonNode Assemble(IReadOnlyList<string> parts)
    {
        var response = JsonNode.Parse(parts[0])!.AsObject();
        if (!response.ContainsKey("hasNext"))
        {
            return response["data"]!;
        }

        var pending = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = JsonNode.Parse(parts[i])!;
            Announce(part, pending, seen);
            foreach (var entry in part["incremental"]?.AsArray() ?? [])
            {
                Add(response["data"]!, pending[(string)entry!["id"]!], entry);
            }

            foreach (var completed in part["completed"]?.AsArray() ?? [])
            {
                Assert.True(pending.Remove((string)completed!["id"]!), parts[i]);
            }

            Assert.Equal(i < parts.Count - 1, (bool)part["hasNext"]!);
            Assert.True(i == 0 || part.AsObject().Count > 1, "A result tells nothing.");
        }

        Assert.Empty(pending);
        return response["data"]!;
    }

    /// <summary>Orders members by name: those that arrive later stand behind the others.</summary>
    public static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => KeyValuePair.Create(m.Key, Sort(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => node?.DeepClone(),
    };

    private static void Announce(JsonNode part, Dictionary<string, JsonArray> pending, HashSet<string> seen)
    {
        foreach (var announced in part["pending"]?.AsArray() ?? [])
        {
            var id = (string)announced!["id"]!;
            Assert.True(seen.Add(id), $"The id {id} is used twice.");
            pending.Add(id, announced["path"]!.AsArray());
        }
    }

    private static void Add(JsonNode data, JsonArray path, JsonNode entry)
    {
        var target = data;
        foreach (var step in path.Concat(entry["subPath"]?.AsArray() ?? []))
        {
            target = step!.GetValueKind() == System.Text.Json.JsonValueKind.String
                ? target![(string)step!]
                : target![(int)step!];
        }

        if (entry["items"] is JsonArray items)
        {
            foreach (var item in items)
            {
                target!.AsArray().Add(item?.DeepClone());
            }
        }
        else
        {
            foreach (var (name, value) in entry["data"]!.AsObject())
            {
                Assert.False(target!.AsObject().ContainsKey(name), $"{name} is delivered twice.");
                target[name] = value?.DeepClone();
            }
        }
    }
}
