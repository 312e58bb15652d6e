using System.Collections.Immutable;
using System.Security.Claims;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>Which of an operation's rules a caller does not satisfy.</summary>
/// <param name="rules">The rules of the schema.</param>
/// <param name="denied">The rules that are not satisfied.</param>
/// <param name="isAuthenticated">Whether the caller is known.</param>
internal sealed class AccessDecision(AccessRules rules, IReadOnlyList<AccessRule> denied, bool isAuthenticated)
{
    /// <summary>Decides about a caller.</summary>
    /// <param name="rules">The rules of the schema.</param>
    /// <param name="relevant">Those that the operation has to do with.</param>
    /// <param name="user">The caller.</param>
    public static AccessDecision Of(AccessRules rules, ImmutableArray<AccessRule> relevant, ClaimsPrincipal? user) =>
        new(rules, [.. relevant.Where(r => !r.IsGranted(user))], AccessRule.IsAuthenticated(user));

    /// <summary>Equal for callers who get the same fields.</summary>
    public string KeyOf(ImmutableArray<AccessRule> relevant) =>
        string.Create(relevant.Length + 1, (relevant, this), static (key, state) =>
        {
            key[^1] = state.Item2.IsAuthenticated ? '1' : '0';
            for (var i = 0; i < state.relevant.Length; i++)
            {
                key[i] = state.Item2.IsDenied(state.relevant[i]) ? '0' : '1';
            }
        });

    /// <summary>Whether the caller gets everything.</summary>
    public bool IsComplete => denied.Count == 0;

    private bool IsAuthenticated => isAuthenticated;

    /// <summary>The code of the error that a field has instead of a value; <c>null</c> when the caller may have it.</summary>
    public string? Deny(ObjectType type, OutputField field)
    {
        if (!rules.Of(type, field).Any(IsDenied))
        {
            return null;
        }

        return isAuthenticated ? ErrorCodes.Authentication.NotAuthorized : ErrorCodes.Authentication.NotAuthenticated;
    }

    private bool IsDenied(AccessRule rule) => denied.Contains(rule);
}
