using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Who sends the request that is being answered; a resolver takes it as a parameter.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Principal?.Identity?.IsAuthenticated == true;

    /// <summary>The user's id, or null when nobody is signed in.</summary>
    public Guid? Id => Find(ShopClaims.Subject);

    /// <summary>The user's id.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public Guid RequiredId => Id ?? throw AuthErrors.NotAuthenticatedException();

    /// <summary>The sign-in that the request belongs to, or null when nobody is signed in.</summary>
    public Guid? SessionId => Find(ShopClaims.Session);

    /// <summary>The sign-in that the request belongs to.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public Guid RequiredSessionId => SessionId ?? throw AuthErrors.NotAuthenticatedException();

    /// <summary>Whether the token carries a scope, for example <c>catalog:write</c>.</summary>
    public bool HasScope(string scope) => IsSignedIn && Principal!.HasClaim(ShopClaims.Scope, scope);

    /// <summary>Whether the user has a role, for example <c>STAFF</c>.</summary>
    public bool IsInRole(string role) => IsSignedIn && Principal!.IsInRole(role);

    private Guid? Find(string claim)
        => IsSignedIn && Guid.TryParseExact(Principal!.FindFirstValue(claim), "D", out var id) ? id : null;
}
