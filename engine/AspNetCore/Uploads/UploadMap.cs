using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cacao.AspNetCore.Http;

namespace Cacao.AspNetCore.Uploads;

/// <summary>Puts the keys of files into the places of the operations that the map names.</summary>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
internal static class UploadMap
{
    /// <summary>Fills the operations.</summary>
    /// <param name="operations">One request, or a list of them, as JSON in which files are <c>null</c>.</param>
    /// <param name="map">Key of a file → the paths that it stands at, as JSON.</param>
    /// <param name="maxFiles">How many files the map may name.</param>
    /// <returns>The operations, and for each key what stands for its file in them: a text that nothing else there can be, so
    /// that whoever passes the operations on can tell files from strings.</returns>
    /// <exception cref="RequestRejectedException">They are not valid, or do not belong to each other.</exception>
    public static (byte[] Operations, Dictionary<string, string> References) Apply(byte[] operations, byte[] map, int maxFiles)
    {
        var root = ParseNode(operations, "operations");
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, paths) in ParseMap(map))
        {
            if (references.Count == maxFiles)
            {
                RequestRejectedException.Throw(
                    RequestRejectionReason.TooManyFiles,
                    maxFiles.ToString(CultureInfo.InvariantCulture));
            }

            var reference = $"file:{Guid.NewGuid():n}";
            references.Add(key, reference);
            foreach (var path in paths)
            {
                Place(root, path, reference);
            }
        }

        return (JsonSerializer.SerializeToUtf8Bytes(root), references);
    }

    private static JsonNode ParseNode(byte[] json, string part)
    {
        try
        {
            return JsonNode.Parse(json) ?? throw Invalid($"The part \"{part}\" is null.");
        }
        catch (JsonException)
        {
            throw Invalid($"The part \"{part}\" is not valid JSON.");
        }
    }

    private static Dictionary<string, string[]> ParseMap(byte[] map)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(map) is { } parsed
                && parsed.Values.All(paths => paths?.All(path => path is not null) == true)
                    ? parsed
                    : throw Invalid("The part \"map\" does not map keys to lists of paths.");
        }
        catch (JsonException)
        {
            throw Invalid("The part \"map\" does not map keys to lists of paths.");
        }
    }

    // A file takes the place of a null, nowhere else: so it cannot overwrite what the client has sent.
    private static void Place(JsonNode root, string path, string reference)
    {
        var steps = path.Split('.');
        var parent = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            parent = Step(parent, steps[i], out _) ?? throw Invalid($"There is nothing at \"{path}\".");
        }

        if (Step(parent, steps[^1], out var exists) is not null || !exists)
        {
            throw Invalid($"There is no null at \"{path}\".");
        }

        if (parent is JsonArray array)
        {
            array[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = reference;
        }
        else
        {
            parent[steps[^1]] = reference;
        }
    }

    private static JsonNode? Step(JsonNode parent, string step, out bool exists)
    {
        JsonNode? child = null;
        exists = parent switch
        {
            JsonObject members => members.TryGetPropertyValue(step, out child),
            JsonArray items => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < items.Count
                && (child = items[index]) is var _,
            _ => false,
        };
        return child;
    }

    private static RequestRejectedException Invalid(string message) =>
        new(RequestRejection.InvalidForm(message));
}
