using System.Security.Cryptography;
using System.Text;

namespace EShop.Users.Keys;

/// <summary>
/// Encrypts private keys for the database (AES-256-GCM): a copy of it signs nothing. The key's name is authenticated
/// with it, so that one row's key cannot be put into another.
/// </summary>
internal static class KeySeal
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>The nonce, the tag and the encrypted bytes.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> secret, string name, ReadOnlySpan<byte> key)
    {
        var sealedBytes = new byte[NonceLength + TagLength + secret.Length];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            nonce,
            secret,
            sealedBytes.AsSpan(NonceLength + TagLength),
            sealedBytes.AsSpan(NonceLength, TagLength),
            Encoding.UTF8.GetBytes(name));
        return sealedBytes;
    }

    /// <summary>The secret, or null when it was sealed with another key or is not what was sealed.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> sealedBytes, string name, ReadOnlySpan<byte> key)
    {
        if (sealedBytes.Length < NonceLength + TagLength)
        {
            return null;
        }

        var secret = new byte[sealedBytes.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);

        try
        {
            aes.Decrypt(
                sealedBytes[..NonceLength],
                sealedBytes[(NonceLength + TagLength)..],
                sealedBytes.Slice(NonceLength, TagLength),
                secret,
                Encoding.UTF8.GetBytes(name));
            return secret;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
