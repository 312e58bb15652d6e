using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace EShop.Contracts.Quotes;

/// <summary>
/// Writes quotes as tokens that nobody can change: base64url of the JSON, a point, base64url of its HMAC-SHA256. Cart and
/// Orders have the same key.
/// </summary>
public sealed class QuoteSigner
{
    /// <summary>The shortest key, in characters.</summary>
    public const int MinKeyLength = 32;

    private const int MaxTokenLength = 100_000;

    private readonly byte[] _key;

    /// <summary>A signer.</summary>
    /// <param name="key">The shared secret, at least <see cref="MinKeyLength"/> characters.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public QuoteSigner(string key)
        => _key = key.Length >= MinKeyLength
            ? SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))
            : throw new ArgumentException($"The key of quotes has at least {MinKeyLength} characters.", nameof(key));

    /// <summary>Writes a quote as a token.</summary>
    public string Sign(Quote quote)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(quote, QuoteJson.Default.Quote);
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(_key, payload))}";
    }

    /// <summary>Reads a token; whether the quote still holds is for the caller to see.</summary>
    /// <returns>The quote; <c>null</c> when it is not one that was signed with the key.</returns>
    public Quote? Read(string token)
    {
        if (token.Length > MaxTokenLength || token.Split('.') is not [var text, var signature])
        {
            return null;
        }

        try
        {
            var payload = Base64Url.DecodeFromChars(text);
            return CryptographicOperations.FixedTimeEquals(
                HMACSHA256.HashData(_key, payload),
                Base64Url.DecodeFromChars(signature))
                ? JsonSerializer.Deserialize(payload, QuoteJson.Default.Quote)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
