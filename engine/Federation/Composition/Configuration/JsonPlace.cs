using System.Text;
using System.Text.Json;

namespace Cacao.Federation.Composition.Configuration;

/// <summary>A JSON value that knows where it stands, so that messages can say so.</summary>
/// <param name="Kind">The kind of value, as its first token tells.</param>
/// <param name="Text">The text of a string or number; empty for others.</param>
/// <param name="Offset">Where the value starts, in bytes of UTF-8.</param>
/// <param name="Members">The members of an object in their order; repeated names stay repeated.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonPlace(
    JsonTokenType Kind,
    string Text,
    int Offset,
    IReadOnlyList<(string Name, int Offset, JsonPlace Value)> Members,
    IReadOnlyList<JsonPlace> Items)
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonPlace Read(byte[] json)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var reader = new Utf8JsonReader(json, options);
        reader.Read();
        var value = Read(ref reader);
        reader.Read();
        return value;
    }

    /// <summary>The line and column of an offset, both from 1; columns in UTF-16 code units.</summary>
    public static (int Line, int Column) Locate(byte[] json, int offset)
    {
        var before = json.AsSpan(0, offset);
        var line = before.Count((byte)'\n') + 1;
        return (line, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }

    private static JsonPlace Read(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonPlace(JsonTokenType.StartObject, "", offset, ReadMembers(ref reader), []);

            case JsonTokenType.StartArray:
                return new JsonPlace(JsonTokenType.StartArray, "", offset, [], ReadItems(ref reader));

            case JsonTokenType.String:
                return new JsonPlace(reader.TokenType, reader.GetString()!, offset, [], []);

            default:
                return new JsonPlace(reader.TokenType, Encoding.UTF8.GetString(reader.ValueSpan), offset, [], []);
        }
    }

    private static List<(string Name, int Offset, JsonPlace Value)> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = new List<(string, int, JsonPlace)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var offset = (int)reader.TokenStartIndex;
            reader.Read();
            members.Add((name, offset, Read(ref reader)));
        }

        return members;
    }

    private static List<JsonPlace> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<JsonPlace>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
        }

        return items;
    }
}
