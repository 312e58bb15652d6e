using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Writes access tokens; only the users subgraph has a key to do so.</summary>
public static class AccessTokenWriter
{
    // The media type of RFC 9068, section 2.1, with its plus sign as it is: some readers compare the bytes.
    private static readonly JsonEncodedText s_type =
        JsonEncodedText.Encode("at+jwt", JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The token as a signed text.</summary>
    /// <param name="token">What it says.</param>
    /// <param name="issuer">Claim <c>iss</c>.</param>
    /// <param name="audience">Claim <c>aud</c>.</param>
    /// <param name="keyId">The name under which the public key is published.</param>
    /// <param name="key">The private key, on P-256.</param>
    public static string Write(AccessToken token, string issuer, string audience, string keyId, ECDsa key)
        => JsonWebSignature.Sign(Header(keyId), Payload(token, issuer, audience), key);

    private static ReadOnlySpan<byte> Header(string keyId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("alg", JsonWebSignature.Algorithm);
        json.WriteString("typ", s_type);
        json.WriteString("kid", keyId);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private static ReadOnlySpan<byte> Payload(AccessToken token, string issuer, string audience)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("iss", issuer);
        json.WriteString("aud", audience);
        json.WriteString("sub", token.UserId);
        json.WriteString("sid", token.SessionId);
        json.WriteStartArray("roles");

        foreach (var role in token.Roles)
        {
            json.WriteStringValue(role);
        }

        json.WriteEndArray();
        json.WriteString("scope", string.Join(' ', token.Scopes));
        json.WriteNumber("iat", token.IssuedAt.ToUnixTimeSeconds());
        json.WriteNumber("exp", token.ExpiresAt.ToUnixTimeSeconds());
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
