using System.Security.Claims;
using Cacao.Resolvers;
using Microsoft.AspNetCore.Authorization;

namespace Cacao.Authorization;

/// <summary>Decides by the policies of the application.</summary>
internal sealed class PolicyAuthorizationHandler(
    IAuthorizationService service,
    IAuthorizationPolicyProvider policies,
    PolicyCache cache) : IAuthorizationHandler
{
    public ValueTask<AuthorizeResult> AuthorizeAsync(
        IMiddlewareContext context,
        AuthorizeDirective directive,
        CancellationToken cancellationToken) =>
        DecideAsync(context.User, context, directive);

    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        AuthorizationContext context,
        IReadOnlyList<AuthorizeDirective> directives,
        CancellationToken cancellationToken)
    {
        foreach (var directive in directives)
        {
            var result = await DecideAsync(context.User, context, directive);
            if (result != AuthorizeResult.Allowed)
            {
                return result;
            }
        }

        return AuthorizeResult.Allowed;
    }

    private async ValueTask<AuthorizeResult> DecideAsync(
        ClaimsPrincipal user,
        object resource,
        AuthorizeDirective directive)
    {
        if (await cache.GetAsync(directive, policies) is not { } policy)
        {
            return directive.Policy is null ? AuthorizeResult.NoDefaultPolicy : AuthorizeResult.PolicyNotFound;
        }

        var result = await service.AuthorizeAsync(user, resource, policy);
        return result.Succeeded ? AuthorizeResult.Allowed
            : user.Identities.Any(i => i.IsAuthenticated) ? AuthorizeResult.NotAllowed
            : AuthorizeResult.NotAuthenticated;
    }
}
