using Cacao.Resolvers;
using Microsoft.AspNetCore.Authorization;

namespace Cacao.Authorization.Tests;

public sealed class OwnerHandler : AuthorizationHandler<OwnerRequirement, IMiddlewareContext>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context,
        OwnerRequirement requirement,
        IMiddlewareContext resource)
    {
        if (resource.Result is string owner && owner.StartsWith(context.User.Identity?.Name ?? "?", StringComparison.Ordinal))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
