using System.Security.Cryptography;
using System.Text;
using EShop.PaymentSandbox.Charges;
using Microsoft.Extensions.Options;

namespace EShop.PaymentSandbox;

/// <summary>Lets in who shows the key of the API, and turns refusals into answers.</summary>
internal sealed class ApiKeyFilter(IOptions<SandboxOptions> options) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!IsKey(context.HttpContext.Request.Headers.Authorization.ToString()))
        {
            return Results.Json(
                new Problem("unauthorized"),
                SandboxJson.Default.Problem,
                statusCode: StatusCodes.Status401Unauthorized);
        }

        try
        {
            return await next(context);
        }
        catch (SandboxRefusalException refusal)
        {
            return Results.Json(
                new Problem(refusal.Code), SandboxJson.Default.Problem, statusCode: refusal.Status);
        }
    }

    private bool IsKey(string header)
        => header.StartsWith(Scheme, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(header[Scheme.Length..]),
                Encoding.UTF8.GetBytes(options.Value.ApiKey));
}
