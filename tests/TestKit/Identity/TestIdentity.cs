using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EShop.TestKit;

/// <summary>
/// The identity of a test run: a key pair and a gateway credential that <see cref="SubgraphHost"/> hands to every
/// application, and access tokens signed with the key.
/// </summary>
public static class TestIdentity
{
    private static readonly ECDsa s_key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The name of the key.</summary>
    public const string KeyId = "test";

    /// <summary>What the gateway of the run sends to its subgraphs.</summary>
    public static string GatewayCredential { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The public key as a JSON Web Key Set.</summary>
    public static string Jwks { get; } = WriteJwks(s_key, KeyId);

    /// <summary>The configuration of an application that belongs to the run.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Identity:Jwks"] = Jwks,
        ["Gateway:Credential"] = GatewayCredential,
    };

    /// <summary>An access token that is good for ten minutes.</summary>
    /// <param name="userId">Whose token it is.</param>
    /// <param name="scopes">For example <c>catalog:write</c>.</param>
    public static string Token(Guid userId, params string[] scopes) => Token(userId, Guid.CreateVersion7(), [], scopes);

    /// <summary>An access token that is good for ten minutes.</summary>
    /// <param name="userId">Whose token it is.</param>
    /// <param name="sessionId">The sign-in that it comes from.</param>
    /// <param name="roles">For example <c>STAFF</c>.</param>
    /// <param name="scopes">For example <c>catalog:write</c>.</param>
    /// <param name="issuedAt">The time at which it was made; null: the current one.</param>
    public static string Token(
        Guid userId,
        Guid sessionId,
        IEnumerable<string> roles,
        IEnumerable<string> scopes,
        DateTimeOffset? issuedAt = null)
    {
        var now = (issuedAt ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
        return Sign(s_key, new { alg = "ES256", kid = KeyId }, new Dictionary<string, object>
        {
            ["iss"] = "eshop-users",
            ["aud"] = "eshop",
            ["sub"] = userId,
            ["sid"] = sessionId,
            ["roles"] = roles,
            ["scope"] = string.Join(' ', scopes),
            ["iat"] = now,
            ["exp"] = now + 600,
        });
    }

    /// <summary>Signs any header and any payload with the key of the run.</summary>
    public static string Sign(object header, object payload) => Sign(s_key, header, payload);

    /// <summary>Signs any header and any payload with any key on P-256.</summary>
    public static string Sign(ECDsa key, object header, object payload)
    {
        var text = $"{Encode(header)}.{Encode(payload)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(text),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The public half of a key pair as a JSON Web Key Set.</summary>
    public static string WriteJwks(ECDsa key, string keyId)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var x = Base64Url.EncodeToString(point.X);
        var y = Base64Url.EncodeToString(point.Y);
        return JsonSerializer.Serialize(new { keys = new[] { new { kty = "EC", crv = "P-256", kid = keyId, x, y } } });
    }

    private static string Encode(object value)
        => Base64Url.EncodeToString(
            value is string text ? Encoding.UTF8.GetBytes(text) : JsonSerializer.SerializeToUtf8Bytes(value));
}
