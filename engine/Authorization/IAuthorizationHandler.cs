using Cacao.Resolvers;

namespace Cacao.Authorization;

/// <summary>Decides on rules; the one that comes with <c>AddAuthorization</c> asks the application's policies.</summary>
public interface IAuthorizationHandler
{
    /// <summary>Decides on the rule of a field, or of the type that a field returns.</summary>
    /// <param name="context">The field; the resource of the policy.</param>
    /// <param name="directive">The rule.</param>
    /// <param name="cancellationToken">Fires when the request ends.</param>
    ValueTask<AuthorizeResult> AuthorizeAsync(
        IMiddlewareContext context,
        AuthorizeDirective directive,
        CancellationToken cancellationToken = default);

    /// <summary>Decides on rules that hold for a request as a whole (<see cref="ApplyPolicy.Validation"/>).</summary>
    /// <param name="context">The request; the resource of the policies.</param>
    /// <param name="directives">The rules, which must all be satisfied.</param>
    /// <param name="cancellationToken">Fires when the request ends.</param>
    ValueTask<AuthorizeResult> AuthorizeAsync(
        AuthorizationContext context,
        IReadOnlyList<AuthorizeDirective> directives,
        CancellationToken cancellationToken = default);
}
