using Cacao.AspNetCore;
using Cacao.Execution;
using Cacao.Federation.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Cacao.Federation.AspNetCore;

/// <summary>Passes the allowed headers on to the source schemas, and the wish to see the plan to the executor.</summary>
internal sealed class GatewayRequestInterceptor(IOptions<GatewayOptions> options) : DefaultHttpRequestInterceptor
{
    private const string PlanHeader = "GraphQL-Plan";
    private readonly GatewayOptions _options = options.Value;

    public override ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        ForwardedRequestHeaders.Set(context.Request.Headers, _options, requestBuilder);
        if (MayExplain(context)
            && string.Equals(context.Request.Headers[PlanHeader], "explain", StringComparison.OrdinalIgnoreCase))
        {
            RequestState.SetWantsPlan(requestBuilder);
        }

        return ValueTask.CompletedTask;
    }

    private bool MayExplain(HttpContext context) => _options.AllowExplain
        || (_options.ExplainScope is { Length: > 0 } scope && new AccessRule([[scope]]).IsGranted(context.User));
}
