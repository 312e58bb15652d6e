using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EShop.Users.Domain;

/// <summary>A code of six digits and its stored form.</summary>
public static class OtpCode
{
    /// <summary>The digits of a code.</summary>
    public const int Length = 6;

    /// <summary>The bytes of a stored code.</summary>
    public const int HashLength = 32;

    /// <summary>A new code; every one of the million is equally likely.</summary>
    public static string Create()
        => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>
    /// What is stored of a code. Six digits are guessed in a moment by whoever has a copy of the table; the pepper is
    /// not in it. The challenge is part of it, so that a code opens no other challenge.
    /// </summary>
    public static byte[] Hash(string code, Guid challengeId, ReadOnlySpan<byte> pepper)
        => HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes($"{challengeId:N}:{code}"));

    /// <summary>Whether a code is the stored one, in a time that tells nothing about either.</summary>
    public static bool Matches(string code, Guid challengeId, ReadOnlySpan<byte> pepper, ReadOnlySpan<byte> stored)
        => CryptographicOperations.FixedTimeEquals(Hash(code, challengeId, pepper), stored);
}
