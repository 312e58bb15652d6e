using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;

namespace Cacao.Authorization;

/// <summary>Keeps the policies that rules stand for, as far as the application's provider permits it.</summary>
internal sealed class PolicyCache
{
    // A rule is read once, when the schema is built, and is the same object from then on.
    private readonly ConcurrentDictionary<AuthorizeDirective, AuthorizationPolicy> _policies =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The policy that a rule stands for; <c>null</c> when the application does not have it.</summary>
    public async ValueTask<AuthorizationPolicy?> GetAsync(
        AuthorizeDirective directive,
        IAuthorizationPolicyProvider provider)
    {
        if (_policies.TryGetValue(directive, out var known))
        {
            return known;
        }

        var policy = await CreateAsync(directive, provider);
        if (policy is not null && provider.AllowsCachingPolicies)
        {
            _policies.TryAdd(directive, policy);
        }

        return policy;
    }

    private static async Task<AuthorizationPolicy?> CreateAsync(
        AuthorizeDirective directive,
        IAuthorizationPolicyProvider provider)
    {
        var roles = directive.Roles is { Count: > 0 }
            ? new AuthorizationPolicyBuilder().RequireRole(directive.Roles).Build()
            : null;
        if (string.IsNullOrWhiteSpace(directive.Policy))
        {
            return roles ?? await provider.GetDefaultPolicyAsync();
        }

        var policy = await provider.GetPolicyAsync(directive.Policy);
        return policy is null || roles is null ? policy : AuthorizationPolicy.Combine(policy, roles);
    }
}
