using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Authorization;

/// <summary>Checks the rules of a field around its resolver.</summary>
internal static class FieldGuard
{
    public static async ValueTask<object?> CheckBeforeAsync(
        IResolverContext context,
        FieldResolver next,
        IReadOnlyList<AuthorizeDirective> rules)
    {
        await EnsureAllowedAsync(context, rules);
        return await next(context);
    }

    public static async ValueTask<IAsyncEnumerable<object?>> CheckBeforeAsync(
        IResolverContext context,
        SubscribeResolver next,
        IReadOnlyList<AuthorizeDirective> rules)
    {
        await EnsureAllowedAsync(context, rules);
        return await next(context);
    }

    public static async ValueTask<object?> CheckAfterAsync(
        IResolverContext context,
        FieldResolver next,
        IReadOnlyList<AuthorizeDirective> rules)
    {
        var result = await next(context);
        ((IMiddlewareContext)context).Result = result;
        await EnsureAllowedAsync(context, rules);
        return result;
    }

    /// <summary>Checks rules in order.</summary>
    /// <exception cref="GraphQLException">One of them denies the field.</exception>
    public static async ValueTask EnsureAllowedAsync(
        IResolverContext context,
        IReadOnlyList<AuthorizeDirective> rules)
    {
        if (await FindDenialAsync((IMiddlewareContext)context, rules) is { } denial)
        {
            throw new GraphQLException(denial);
        }
    }

    /// <summary>The error of the first rule that denies the field; <c>null</c> when all of them allow it.</summary>
    public static async ValueTask<GraphQLError?> FindDenialAsync(
        IMiddlewareContext context,
        IReadOnlyList<AuthorizeDirective> rules)
    {
        var handler = context.RequestServices.GetRequiredService<IAuthorizationHandler>();
        foreach (var rule in rules)
        {
            var result = await handler.AuthorizeAsync(context, rule, context.RequestAborted);
            if (result != AuthorizeResult.Allowed)
            {
                return AuthorizationErrors.Create(result, rule);
            }
        }

        return null;
    }
}
