using System.Security.Claims;
using Cacao.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Authorization;

/// <summary>Refuses operations that select what their caller may not have (<see cref="ApplyPolicy.Validation"/>).</summary>
internal sealed class AuthorizationGuard(OperationRules rules) : IOperationGuard
{
    public ValueTask<IReadOnlyList<IError>> CheckAsync(
        OperationGuardContext context,
        CancellationToken cancellationToken)
    {
        if (rules.IsEmpty || rules.Find(context.Schema, context.Selections) is not { Count: > 0 } found)
        {
            return new([]);
        }

        return CheckAsync(context, found, cancellationToken);
    }

    private static async ValueTask<IReadOnlyList<IError>> CheckAsync(
        OperationGuardContext context,
        IReadOnlyList<AuthorizeDirective> rules,
        CancellationToken cancellationToken)
    {
        await using var scope = context.Request.Services is null ? context.Services.CreateAsyncScope() : default;
        var services = context.Request.Services ?? scope.ServiceProvider;
        var handler = services.GetRequiredService<IAuthorizationHandler>();
        var user = context.Request.User ?? new ClaimsPrincipal(new ClaimsIdentity());
        var request = new AuthorizationContext(context.Schema, user, services);
        foreach (var rule in rules)
        {
            var result = await handler.AuthorizeAsync(request, [rule], cancellationToken).ConfigureAwait(false);
            if (result != AuthorizeResult.Allowed)
            {
                return [AuthorizationErrors.Create(result, rule)];
            }
        }

        return [];
    }
}
