using EShop.ServiceDefaults.Identity;
using Microsoft.Extensions.Options;

namespace EShop.Gateway.Security;

/// <summary>
/// Puts the headers that only the gateway may set into the request, from which the allowed ones are passed on. What a
/// client sent under their names is gone.
/// </summary>
internal sealed class SubgraphHeadersMiddleware(RequestDelegate next, IOptions<GatewayCredentialOptions> credential)
{
    private readonly string _credential = credential.Value.Credential;

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;

        // Removed first: the address is then that of the connection.
        headers.Remove(ClientAddress.HeaderName);
        headers[ClientAddress.HeaderName] = ClientAddress.Of(context).ToString();
        headers.Remove(GatewayCredentialOptions.HeaderName);

        if (_credential.Length > 0)
        {
            headers[GatewayCredentialOptions.HeaderName] = _credential;
        }

        return next(context);
    }
}
