using System.Security.Cryptography;
using EShop.ServiceDefaults.Identity;
using EShop.Users.Domain;

namespace EShop.Users.Keys;

/// <summary>A signing key as it is used.</summary>
/// <param name="Key">When it is used.</param>
/// <param name="Public">Its public half.</param>
/// <param name="PrivateKey">Its private half as PKCS #8; null when it was encrypted with a key that is not configured any more.</param>
internal sealed record LoadedKey(SigningKey Key, Es256PublicKey Public, byte[]? PrivateKey)
{
    /// <summary>Decrypts a stored key.</summary>
    public static LoadedKey From(SigningKey key, byte[] encryptionKey)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        return new LoadedKey(
            key,
            Es256PublicKey.Of(ecdsa),
            KeySeal.Open(key.SealedPrivateKey, key.Id, encryptionKey));
    }
}
