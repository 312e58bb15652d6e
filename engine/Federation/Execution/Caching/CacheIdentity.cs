using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

namespace Cacao.Federation.Execution;

/// <summary>What of a request an answer may depend on besides the operation.</summary>
/// <param name="Shared">Equal for callers whose requests differ in who they are only.</param>
/// <param name="Own">Equal for requests of one caller.</param>
internal sealed record CacheIdentity(string Shared, string Own)
{
    // Who the caller is, which counts for private answers only, and what no answer depends on.
    private static readonly HashSet<string> s_callerHeaders =
        new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Cookie", "X-Client-Address", "X-Gateway-Credential" };

    // What is new in each token of the same caller.
    private static readonly HashSet<string> s_volatileClaims = new(StringComparer.Ordinal) { "exp", "iat", "nbf", "jti", "sid" };

    public static CacheIdentity Of(IReadOnlyList<KeyValuePair<string, string>> headers, ClaimsPrincipal? user)
    {
        var shared = Hash(headers.Where(h => !s_callerHeaders.Contains(h.Key)).Select(h => $"{h.Key.ToLowerInvariant()}:{h.Value}"));
        var caller = AccessRule.IsAuthenticated(user)
            ? user!.Claims.Where(c => !s_volatileClaims.Contains(c.Type)).Select(c => $"{c.Type}={c.Value}")
            : headers.Where(h => h.Key.ToUpperInvariant() is "AUTHORIZATION" or "COOKIE").Select(h => h.Value);
        return new CacheIdentity(shared, $"{shared}/{Hash(caller)}");
    }

    private static string Hash(IEnumerable<string> values)
    {
        var text = string.Join('\n', values.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "-" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
