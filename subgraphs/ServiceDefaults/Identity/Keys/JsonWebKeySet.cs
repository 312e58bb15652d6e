using System.Buffers;
using System.Text.Json;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Public keys by name (<see href="https://www.rfc-editor.org/rfc/rfc7517#section-5"/>).</summary>
public static class JsonWebKeySet
{
    /// <summary>Where the users subgraph publishes its keys.</summary>
    public const string Path = "/.well-known/jwks.json";

    /// <summary>The most bytes that a set of keys may have.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads the keys that are for ES256 signatures and leaves the others out, as section 5 asks for.</summary>
    /// <exception cref="JsonException">The text is no key set.</exception>
    public static IReadOnlyDictionary<string, Es256PublicKey> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, JsonWebSignature.StrictJson);

        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("keys", out var keys)
            || keys.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A key set is an object with an array of keys.");
        }

        var known = new Dictionary<string, Es256PublicKey>();

        foreach (var element in keys.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.Object))
        {
            if (Es256PublicKey.TryRead(element) is { } key)
            {
                known[key.Id] = key;
            }
        }

        return known;
    }

    /// <summary>Writes keys as a key set.</summary>
    public static byte[] Write(IEnumerable<Es256PublicKey> keys)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("keys");

        foreach (var key in keys)
        {
            key.WriteTo(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
