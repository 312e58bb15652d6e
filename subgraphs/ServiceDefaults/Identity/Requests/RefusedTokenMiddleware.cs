using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EShop.ServiceDefaults.Identity;

/// <summary>
/// Ends a request whose token is not believed. It must not go on as that of an anonymous visitor: the app would show
/// somebody who is signed in an empty shop instead of fetching a new token.
/// </summary>
internal sealed class RefusedTokenMiddleware(RequestDelegate next)
{
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        // The scheme remembers its answer; a failure is not among the features that the request gets.
        switch ((await context.AuthenticateAsync()).Failure)
        {
            case null:
                await next(context);
                break;

            case SigningKeysUnavailableException exception:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = $"{s_retryAfter.TotalSeconds:0}";
                await RefusalBody.WriteAsync(context, exception.Message, "AUTH_UNAVAILABLE");
                break;

            default:
                await context.ChallengeAsync();
                await RefusalBody.WriteAsync(context, "The access token is not valid.", AuthErrors.NotAuthenticated);
                break;
        }
    }
}
