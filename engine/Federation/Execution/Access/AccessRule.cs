using System.Collections.Immutable;
using System.Security.Claims;

namespace Cacao.Federation.Execution;

/// <summary>What a caller needs for a field.</summary>
/// <param name="Scopes">Sets of scopes of which the caller must have one as a whole; none when it is enough to be
/// authenticated.</param>
internal sealed record AccessRule(ImmutableArray<ImmutableArray<string>> Scopes)
{
    private const string ScopeClaim = "scope";

    /// <summary>Whether a caller has what is needed.</summary>
    public bool IsGranted(ClaimsPrincipal? user) =>
        IsAuthenticated(user) && (Scopes.IsEmpty || Scopes.Any(all => all.All(scope => HasScope(user!, scope))));

    public static bool IsAuthenticated(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated is true;

    // One claim for each scope, or one with all of them separated by spaces.
    private static bool HasScope(ClaimsPrincipal user, string scope) => user.FindAll(ScopeClaim).Any(
        claim => claim.Value == scope || claim.Value.Split(' ').Contains(scope, StringComparer.Ordinal));
}
