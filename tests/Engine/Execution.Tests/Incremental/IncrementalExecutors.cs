using System.Text.Json.Nodes;

namespace Cacao.Execution.Tests.Incremental;

/// <summary>Executes requests whose responses come in parts.</summary>
internal static class IncrementalExecutors
{
    /// <summary>The results of a request in order, as JSON.</summary>
    public static async Task<List<string>> ReadAsync(
        this IRequestExecutor executor,
        string document,
        string? variables = null,
        object? root = null)
    {
        var request = OperationRequestBuilder.New()
            .SetDocument(document)
            .SetRootValue(root)
            .AllowIncrementalDelivery();
        if (variables is not null)
        {
            request.SetVariableValues(variables);
        }

        await using var result = await executor.ExecuteAsync(request.Build());
        if (result.Kind == ExecutionResultKind.SingleResult)
        {
            return [result.ToJson()];
        }

        Assert.Equal(ExecutionResultKind.DeferredResult, result.Kind);
        var json = new List<string>();
        await foreach (var part in result.ExpectResponseStream())
        {
            json.Add(part.ToJson());
            var isLast = json[^1].EndsWith("\"hasNext\":false}", StringComparison.Ordinal);
            Assert.Equal(part.HasNext, !isLast);
        }

        return json;
    }

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
