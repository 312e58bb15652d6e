using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>The headers that go on to source schemas, and with them the files of a multipart request. A source schema gets those
/// files that its variables refer to, as a multipart request of its own that is streamed.</summary>
/// <seealso href="https://github.com/jaydenseric/graphql-multipart-request-spec"/>
internal sealed class ForwardedFiles(
    IReadOnlyList<KeyValuePair<string, string>> headers,
    IReadOnlyDictionary<string, IFile> files) : IReadOnlyList<KeyValuePair<string, string>>
{
    private static readonly KeyValuePair<string, string> s_preflight = new("GraphQL-Preflight", "1");

    public int Count => headers.Count + 1;

    // Services ask for it where a form comes; elsewhere it means nothing.
    public KeyValuePair<string, string> this[int index] => index < headers.Count ? headers[index] : s_preflight;

    /// <summary>The body of a request whose variables refer to files; <c>null</c> when they do not.</summary>
    public static MultipartFormDataContent? CreateContent(SourceSchemaRequest request) =>
        request.Headers is ForwardedFiles forwarded ? forwarded.CreateContent(request.Body) : null;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => headers.Append(s_preflight).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private MultipartFormDataContent? CreateContent(ReadOnlyMemory<byte> body)
    {
        var operations = JsonNode.Parse(body.Span)!;
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        TakeReferences(operations, string.Empty, places);
        if (places.Count == 0)
        {
            return null;
        }

        var form = new MultipartFormDataContent
        {
            { new StringContent(operations.ToJsonString()), "operations" },
            { new StringContent(JsonSerializer.Serialize(places)), "map" },
        };
        foreach (var reference in places.Keys)
        {
            form.Add(CreatePart(files[reference]), reference, NameOf(files[reference]));
        }

        return form;
    }

    // Puts null in the place of each reference, and notes where it stood.
    private void TakeReferences(JsonNode node, string path, Dictionary<string, List<string>> places)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    if (TryTake(value, Join(path, name), places))
                    {
                        members[name] = null;
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (TryTake(items[i], Join(path, FormattableString.Invariant($"{i}")), places))
                    {
                        items[i] = null;
                    }
                }

                break;
        }
    }

    private bool TryTake(JsonNode? value, string path, Dictionary<string, List<string>> places)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var reference) && files.ContainsKey(reference))
        {
            if (!places.TryGetValue(reference, out var paths))
            {
                places.Add(reference, paths = []);
            }

            paths.Add(path);
            return true;
        }

        if (value is not null)
        {
            TakeReferences(value, path, places);
        }

        return false;
    }

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}.{step}";

    private static StreamContent CreatePart(IFile file)
    {
        var part = new StreamContent(file.OpenReadStream());
        if (file.ContentType is { } type)
        {
            part.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return part;
    }

    // A quote would end the name in the header of the part.
    private static string NameOf(IFile file) => file.Name.Length > 0 ? file.Name.Replace('"', '\'') : "file";
}
