using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// A public key on P-256 as a JSON Web Key (<see href="https://www.rfc-editor.org/rfc/rfc7518#section-6.2"/>).
/// </summary>
public sealed class Es256PublicKey
{
    private const int CoordinateLength = 32;

    private readonly ECParameters _parameters;

    // One instance of ECDsa serves one thread at a time, and making one costs half a verification.
    private readonly ConcurrentBag<ECDsa> _idle = [];

    private Es256PublicKey(string id, ECParameters parameters)
    {
        Id = id;
        _parameters = parameters;
    }

    /// <summary>The key's name, <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>The public half of a key pair, named by its thumbprint.</summary>
    public static Es256PublicKey Of(ECDsa key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new Es256PublicKey(Thumbprint(parameters), parameters);
    }

    /// <summary>Reads a JSON Web Key; null when it is none for ES256 signatures.</summary>
    public static Es256PublicKey? TryRead(JsonElement key)
    {
        if (Text(key, "kty") != "EC"
            || Text(key, "crv") != "P-256"
            || (Text(key, "use") ?? "sig") != "sig"
            || (Text(key, "alg") ?? JsonWebSignature.Algorithm) != JsonWebSignature.Algorithm
            || Text(key, "kid") is not { Length: > 0 } id
            || Coordinate(key, "x") is not { } x
            || Coordinate(key, "y") is not { } y)
        {
            return null;
        }

        var parameters = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = { X = x, Y = y } };

        try
        {
            var publicKey = new Es256PublicKey(id, parameters);
            // A point that is not on the curve is found out here.
            publicKey._idle.Add(ECDsa.Create(parameters));
            return publicKey;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature (r and s, 32 bytes each) of these bytes was made with the private key.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (!_idle.TryTake(out var key))
        {
            key = ECDsa.Create(_parameters);
        }

        try
        {
            return key.VerifyData(
                data,
                signature,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            _idle.Add(key);
        }
    }

    /// <summary>Writes the key as a JSON Web Key.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kty", "EC");
        json.WriteString("crv", "P-256");
        json.WriteString("x", Base64Url.EncodeToString(_parameters.Q.X));
        json.WriteString("y", Base64Url.EncodeToString(_parameters.Q.Y));
        json.WriteString("use", "sig");
        json.WriteString("alg", JsonWebSignature.Algorithm);
        json.WriteString("kid", Id);
        json.WriteEndObject();
    }

    // RFC 7638, section 3.2: the required members in lexicographic order, without white space.
    private static string Thumbprint(ECParameters parameters)
    {
        var x = Base64Url.EncodeToString(parameters.Q.X);
        var y = Base64Url.EncodeToString(parameters.Q.Y);
        var json = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(json)));
    }

    private static string? Text(JsonElement key, string name)
        => key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static byte[]? Coordinate(JsonElement key, string name)
        => Text(key, name) is { } text && Base64Url.IsValid(text)
            && Base64Url.DecodeFromChars(text) is { Length: CoordinateLength } bytes
                ? bytes
                : null;
}
