using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// A JSON Web Signature in its compact form (<see href="https://www.rfc-editor.org/rfc/rfc7515#section-3.1"/>) with the
/// algorithm ES256 (<see href="https://www.rfc-editor.org/rfc/rfc7518#section-3.4"/>), the only one there is here: what
/// a token says about how it wants to be verified is compared, never followed.
/// </summary>
public sealed class JsonWebSignature
{
    /// <summary>The longest token, in characters; those of the shop have some 600.</summary>
    public const int MaxLength = 4096;

    /// <summary>The algorithm: ECDSA with P-256 and SHA-256.</summary>
    public const string Algorithm = "ES256";

    internal const int SignatureLength = 64;

    private static readonly SearchValues<char> s_alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // A member that comes twice means one thing to one reader and another to the next.
    internal static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly byte[] _signedText;
    private readonly byte[] _signature;

    private JsonWebSignature(string? keyId, byte[] payload, byte[] signedText, byte[] signature)
    {
        KeyId = keyId;
        Payload = payload;
        _signedText = signedText;
        _signature = signature;
    }

    /// <summary>The <c>kid</c> of the header, or null.</summary>
    public string? KeyId { get; }

    /// <summary>What was signed. Nothing in it may be believed before <see cref="IsSignedBy"/> said yes.</summary>
    public byte[] Payload { get; }

    /// <summary>Takes a token apart without believing anything.</summary>
    /// <returns><see cref="TokenRejection.None"/>, and then the token is not null.</returns>
    public static TokenRejection TryParse(string compact, out JsonWebSignature? token)
    {
        token = null;

        if (compact.Length > MaxLength)
        {
            return TokenRejection.TooLong;
        }

        var parts = compact.Split('.');

        if (parts.Length != 3)
        {
            return TokenRejection.NotThreeParts;
        }

        if (Decode(parts[0]) is not { } header
            || Decode(parts[1]) is not { } payload
            || Decode(parts[2]) is not { } signature)
        {
            return TokenRejection.InvalidEncoding;
        }

        var rejection = ReadHeader(header, out var keyId);

        if (rejection == TokenRejection.None)
        {
            var signedText = Encoding.ASCII.GetBytes(compact, 0, compact.LastIndexOf('.'));
            token = new JsonWebSignature(keyId, payload, signedText, signature);
        }

        return rejection;
    }

    /// <summary>Signs a payload.</summary>
    /// <param name="header">The header as JSON; its <c>alg</c> must be <see cref="Algorithm"/>.</param>
    /// <param name="payload">What is signed.</param>
    /// <param name="key">A private key on P-256.</param>
    public static string Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ECDsa key)
    {
        var signedText = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(payload)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(signedText),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signedText}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>Whether the holder of a key made the signature.</summary>
    public bool IsSignedBy(Es256PublicKey key)
        => _signature.Length == SignatureLength && key.Verify(_signedText, _signature);

    // Base64Url itself skips white space and padding; two spellings of one token are one too many.
    private static byte[]? Decode(string part)
    {
        if (part.AsSpan().ContainsAnyExcept(s_alphabet))
        {
            return null;
        }

        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        var status = Base64Url.DecodeFromChars(part, bytes, out _, out var written);
        return status == OperationStatus.Done && Base64Url.EncodeToString(bytes.AsSpan(0, written)) == part
            ? bytes[..written]
            : null;
    }

    private static TokenRejection ReadHeader(byte[] json, out string? keyId)
    {
        keyId = null;

        try
        {
            using var document = JsonDocument.Parse(json, StrictJson);
            var header = document.RootElement;

            // RFC 7515, section 4.1.11: whoever does not know an extension that is marked critical must refuse.
            if (header.ValueKind != JsonValueKind.Object || header.TryGetProperty("crit", out _))
            {
                return TokenRejection.InvalidHeader;
            }

            if (!header.TryGetProperty("alg", out var algorithm)
                || algorithm.ValueKind != JsonValueKind.String
                || !algorithm.ValueEquals(Algorithm))
            {
                return TokenRejection.UnsupportedAlgorithm;
            }

            if (!header.TryGetProperty("kid", out var id))
            {
                return TokenRejection.None;
            }

            keyId = id.ValueKind == JsonValueKind.String ? id.GetString() : null;
            return keyId is null ? TokenRejection.InvalidHeader : TokenRejection.None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return TokenRejection.InvalidHeader;
        }
    }
}
