using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EShop.Users;

/// <summary>The configured secrets; in development, where none need be configured, random ones for one run.</summary>
public sealed class UsersSecrets
{
    public UsersSecrets(IOptions<UsersOptions> options)
    {
        OtpPepper = Read(options.Value.OtpPepper);
        KeyEncryptionKey = Read(options.Value.KeyEncryptionKey);
    }

    /// <summary>Keys the hashes of one-time codes.</summary>
    public byte[] OtpPepper { get; }

    /// <summary>Encrypts the signing keys.</summary>
    public byte[] KeyEncryptionKey { get; }

    /// <summary>A name for something personal that nobody without the pepper can trace back.</summary>
    public string Pseudonym(string text)
        => Convert.ToHexString(HMACSHA256.HashData(OtpPepper, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static byte[] Read(string secret)
        => secret.Length > 0
            ? Convert.FromBase64String(secret)
            : RandomNumberGenerator.GetBytes(UsersOptions.SecretBytes);
}
