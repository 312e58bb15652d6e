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
        List<KeyValuePair<string, string>>? headers = null;
        foreach (var name in _options.ForwardedHeaders)
        {
            foreach (var value in context.Request.Headers[name])
            {
                (headers ??= []).Add(new KeyValuePair<string, string>(name, value ?? string.Empty));
            }
        }

        if (headers is not null)
        {
            RequestState.SetHeaders(requestBuilder, headers);
        }

        if (_options.AllowExplain
            && string.Equals(context.Request.Headers[PlanHeader], "explain", StringComparison.OrdinalIgnoreCase))
        {
            RequestState.SetWantsPlan(requestBuilder);
        }

        return ValueTask.CompletedTask;
    }
}
