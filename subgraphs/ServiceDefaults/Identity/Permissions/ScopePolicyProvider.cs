using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// Makes a policy of each name that looks like a scope: <c>[Authorize(Policy = "catalog:write")]</c> asks for a token
/// that carries <c>catalog:write</c>. A misspelt scope is one that nobody has.
/// </summary>
internal sealed partial class ScopePolicyProvider(IOptions<AuthorizationOptions> options)
    : DefaultAuthorizationPolicyProvider(options)
{
    private readonly ConcurrentDictionary<string, AuthorizationPolicy> _policies = new();

    /// <inheritdoc />
    public override bool AllowsCachingPolicies => true;

    /// <inheritdoc />
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
        => await base.GetPolicyAsync(policyName)
            ?? (ScopeName().IsMatch(policyName) ? _policies.GetOrAdd(policyName, Create) : null);

    private static AuthorizationPolicy Create(string scope)
        => new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireClaim(ShopClaims.Scope, scope)
            .Build();

    [GeneratedRegex("^[a-z][a-z-]*(:[a-z][a-z-]*)?$")]
    private static partial Regex ScopeName();
}
