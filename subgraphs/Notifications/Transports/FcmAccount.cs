using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EShop.Notifications.Transports;

/// <summary>The service account of a Firebase project, as its console gives it out.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="ClientEmail">The name of the account.</param>
/// <param name="PrivateKey">Its RSA key in PEM.</param>
/// <param name="TokenUri">Where access tokens are to be had.</param>
internal sealed record FcmAccount(
    [property: JsonPropertyName("project_id")] string ProjectId,
    [property: JsonPropertyName("client_email")] string ClientEmail,
    [property: JsonPropertyName("private_key")] string PrivateKey,
    [property: JsonPropertyName("token_uri")] Uri TokenUri)
{
    private const string Scope = "https://www.googleapis.com/auth/firebase.messaging";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(1);

    /// <summary>Reads the JSON of an account.</summary>
    /// <exception cref="InvalidOperationException">It is not one; the message does not show it.</exception>
    public static FcmAccount Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FcmAccount>(json) is { ProjectId: not null, PrivateKey: not null } account
                ? account
                : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidOperationException("Notifications:Fcm:ServiceAccount is not the JSON of a service account.");
        }
    }

    /// <summary>A signed claim to be the account (RFC 7523), good for an hour.</summary>
    public string SignAssertion(DateTimeOffset now)
    {
        var claims = new
        {
            iss = ClientEmail,
            scope = Scope,
            aud = TokenUri.ToString(),
            iat = now.ToUnixTimeSeconds(),
            exp = (now + s_lifetime).ToUnixTimeSeconds(),
        };
        var text = $"{Encode(new { alg = "RS256", typ = "JWT" })}.{Encode(claims)}";
        using var key = RSA.Create();
        key.ImportFromPem(PrivateKey);
        var signature = key.SignData(
            System.Text.Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <inheritdoc />
    public override string ToString() => ProjectId;

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
