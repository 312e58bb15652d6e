using System.Security.Claims;
using EShop.ServiceDefaults.Identity;

namespace EShop.Gateway.Limits;

/// <summary>Who a request counts for.</summary>
internal static class RateLimitedClient
{
    /// <summary>The user, wherever they are; else the address. Behind a shared address users have buckets of their own once
    /// they have signed in.</summary>
    public static string Of(HttpContext context) =>
        context.User.FindFirstValue(ShopClaims.Subject) is { Length: > 0 } user
            ? $"user:{user}"
            : $"address:{ClientAddress.Of(context)}";
}
