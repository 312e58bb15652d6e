using EShop.ServiceDefaults.Identity;

namespace EShop.Users.Keys;

internal static class PublishedKeyEndpoint
{
    /// <summary>Publishes the public keys; others may keep them for as long as they keep them anyway.</summary>
    public static void MapPublishedKeys(this WebApplication app)
        => app.MapGet(JsonWebKeySet.Path, async (HttpContext context, SigningKeyRing keys) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=60";
            return Results.Bytes(await keys.PublishAsync(context.RequestAborted), "application/jwk-set+json");
        });
}
