using System.Globalization;
using Cacao;
using Cacao.Execution;

namespace EShop.Gateway.Limits;

/// <summary>Refuses requests of clients that send too many, before anything of them is read.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimiter limiter, RateLimits limits)
{
    private const string MediaType = "application/graphql-response+json; charset=utf-8";

    private readonly string _policy = string.Create(
        CultureInfo.InvariantCulture,
        $"\"client\";q={limits.Client.Burst:0};w={limits.Client.TimeToFill.TotalSeconds:0}");

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/graphql", StringComparison.OrdinalIgnoreCase)
            || HttpMethods.IsOptions(context.Request.Method))
        {
            await next(context);
            return;
        }

        var decision = await limiter.TakeAsync(RateLimitedClient.Of(context), limits.Client);
        context.Response.Headers["RateLimit-Policy"] = _policy;
        context.Response.Headers["RateLimit"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"client\";r={decision.Remaining};t={(decision.IsAllowed ? 0 : decision.RetryAfterSeconds)}");
        if (decision.IsAllowed)
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = MediaType;
        context.Response.Headers.RetryAfter = decision.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        OperationResults.FromErrors(OperationOutcome.RateLimited, RateLimitErrors.TooMany()).WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
