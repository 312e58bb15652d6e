using System.Security.Cryptography;

namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>The ids that documents have by their text.</summary>
internal static class DocumentHash
{
    /// <summary>The prefix of ids that say how they came about.</summary>
    public const string Prefix = "sha256:";

    /// <summary>The SHA-256 of a text in UTF-8, in lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash);
    }
}
