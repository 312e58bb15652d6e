using System.Buffers.Text;
using System.Security.Cryptography;

namespace EShop.Users.Domain;

/// <summary>A refresh token as the device has it: 256 random bits that mean nothing.</summary>
public static class RefreshTokenText
{
    /// <summary>Tells people, and scanners of leaked secrets, what they have found.</summary>
    public const string Prefix = "eshop_rt_";

    private const int Bytes = 32;
    private const int EncodedLength = 43;

    /// <summary>A new token.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of a token; null when the text is none.</summary>
    /// <remarks>256 random bits cannot be guessed from their hash, so that no salt is needed.</remarks>
    public static byte[]? Hash(string text)
        => text.Length == Prefix.Length + EncodedLength
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && Base64Url.IsValid(text.AsSpan(Prefix.Length))
                ? SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(text))
                : null;
}
