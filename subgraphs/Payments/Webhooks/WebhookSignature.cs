using System.Security.Cryptography;
using System.Text;

namespace EShop.Payments.Webhooks;

/// <summary>HMAC-SHA256 over a prefix and a body.</summary>
internal static class WebhookSignature
{
    /// <summary>How far the clocks may be apart, and how long a message may be under way.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a time in a message is near enough to now.</summary>
    public static bool IsRecent(long unixSeconds, DateTimeOffset now)
        => Math.Abs(now.ToUnixTimeSeconds() - unixSeconds) <= (long)Tolerance.TotalSeconds;

    /// <summary>Whether one of some signatures was made with one of some secrets. Takes the same time for each.</summary>
    public static bool IsValid(
        IEnumerable<byte[]> secrets,
        string prefix,
        ReadOnlySpan<byte> body,
        IReadOnlyCollection<byte[]> signatures)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(prefix), .. body];
        var isValid = false;

        foreach (var secret in secrets)
        {
            var expected = HMACSHA256.HashData(secret, content);

            foreach (var signature in signatures)
            {
                isValid |= CryptographicOperations.FixedTimeEquals(expected, signature);
            }
        }

        return isValid;
    }
}
