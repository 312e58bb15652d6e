using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EShop.Cart.Carts;

/// <summary>What a guest shows to get at a cart: its id and a secret of 256 bits, of which only the hash is stored.</summary>
/// <param name="CartId">The cart.</param>
/// <param name="Secret">The secret.</param>
public sealed record CartToken(Guid CartId, string Secret)
{
    private const int SecretBytes = 32;

    /// <summary>The hash of the secret. It is long and random, so that one round is enough.</summary>
    public string SecretHash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>A token for a new cart.</summary>
    public static CartToken Create()
        => new(Guid.CreateVersion7(), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a token; <c>null</c> when it is none.</summary>
    public static CartToken? Parse(string text)
        => text.Split('.') is [var id, { Length: > 0 and < 100 } secret] && Guid.TryParseExact(id, "N", out var cartId)
            ? new CartToken(cartId, secret)
            : null;

    /// <summary>Whether the secret is the one that was hashed, in constant time.</summary>
    public bool Matches(string? hash)
        => hash is not null
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(SecretHash),
                Encoding.UTF8.GetBytes(hash));

    /// <summary>The token as text.</summary>
    public override string ToString() => $"{CartId:n}.{Secret}";
}
