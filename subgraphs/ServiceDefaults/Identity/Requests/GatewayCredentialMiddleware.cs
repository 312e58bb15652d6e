using System.Security.Cryptography;
using System.Text;
using EShop.ServiceDefaults.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// Lets only the gateway in: lookups that are internal to the federation must not be reached around it. Health and the
/// public keys stay open, for orchestrators and other services ask for them.
/// </summary>
internal sealed class GatewayCredentialMiddleware
{
    private readonly RequestDelegate _next;
    private readonly byte[][] _accepted;

    public GatewayCredentialMiddleware(RequestDelegate next, IOptions<GatewayCredentialOptions> options)
    {
        _next = next;
        string[] credentials = [options.Value.Credential, options.Value.PreviousCredential];
        _accepted = [.. credentials.Where(credential => credential.Length > 0).Select(Hash)];
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (_accepted.Length == 0 || IsOpen(context) || IsGateway(context.Request))
        {
            await _next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await RefusalBody.WriteAsync(
            context,
            "This service is reached through the gateway only.",
            AuthErrors.NotTheGateway);
    }

    private static bool IsOpen(HttpContext context)
    {
        var path = context.Request.Path;
        return path == HealthEndpoints.Live
            || path == HealthEndpoints.Ready
            || path == JsonWebKeySet.Path
            || context.GetEndpoint()?.Metadata.GetMetadata<OutsideGateway.Mark>() is not null;
    }

    // Hashes have one length whatever was sent, and every accepted one is compared, so that time tells nothing.
    private bool IsGateway(HttpRequest request)
    {
        var sent = Hash(request.Headers[GatewayCredentialOptions.HeaderName].ToString());
        var known = false;

        foreach (var accepted in _accepted)
        {
            known |= CryptographicOperations.FixedTimeEquals(sent, accepted);
        }

        return known;
    }

    private static byte[] Hash(string credential) => SHA256.HashData(Encoding.UTF8.GetBytes(credential));
}
