using System.Globalization;
using Cacao;
using Cacao.Execution;

namespace EShop.Gateway.Limits;

/// <summary>Bounds how often a client executes single root fields, by whichever operation, name or alias it does so.</summary>
internal sealed class FieldRateGuard(RateLimiter limiter, RateLimits limits) : IOperationGuard
{
    public async ValueTask<IReadOnlyList<IError>> CheckAsync(
        OperationGuardContext context,
        CancellationToken cancellationToken)
    {
        if (context.Request.Transport is not HttpContext http)
        {
            return [];
        }

        foreach (var selection in context.Selections)
        {
            var field = selection.Field.ToString();
            if (!limits.Fields.TryGetValue(field, out var rate))
            {
                continue;
            }

            var decision = await limiter.TakeAsync($"{RateLimitedClient.Of(http)}:{field}", rate);
            if (!decision.IsAllowed)
            {
                SetRetryAfter(http, decision.RetryAfterSeconds);
                return [RateLimitErrors.TooMany(field, decision.RetryAfterSeconds)];
            }
        }

        return [];
    }

    // A WebSocket has no headers left to set.
    private static void SetRetryAfter(HttpContext http, long seconds)
    {
        if (!http.Response.HasStarted)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
