using System.Globalization;
using System.Security.Claims;

namespace EShop.ServiceDefaults.Identity;

/// <summary>What an access token says about the person who carries it.</summary>
/// <param name="UserId">Claim <c>sub</c>.</param>
/// <param name="SessionId">Claim <c>sid</c>: the sign-in that the token comes from.</param>
/// <param name="Roles">Claim <c>roles</c>, for example <c>CUSTOMER</c>.</param>
/// <param name="Scopes">Claim <c>scope</c>, for example <c>catalog:write</c>.</param>
/// <param name="IssuedAt">Claim <c>iat</c>, in whole seconds.</param>
/// <param name="ExpiresAt">Claim <c>exp</c>, in whole seconds.</param>
public sealed record AccessToken(
    Guid UserId,
    Guid SessionId,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt)
{
    /// <summary>The claims as ASP.NET Core passes them on, one claim for each role and each scope.</summary>
    public ClaimsPrincipal ToPrincipal()
    {
        List<Claim> claims =
        [
            new(ShopClaims.Subject, UserId.ToString()),
            new(ShopClaims.Session, SessionId.ToString()),
            new(ShopClaims.Expiry, ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            .. Roles.Select(role => new Claim(ShopClaims.Role, role)),
            .. Scopes.Select(scope => new Claim(ShopClaims.Scope, scope)),
        ];
        return new ClaimsPrincipal(
            new ClaimsIdentity(claims, BearerTokenHandler.Scheme, ShopClaims.Subject, ShopClaims.Role));
    }
}
