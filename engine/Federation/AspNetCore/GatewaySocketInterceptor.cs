using Cacao.AspNetCore;
using Cacao.AspNetCore.Subscriptions;
using Cacao.Execution;
using Microsoft.Extensions.Options;

namespace Cacao.Federation.AspNetCore;

/// <summary>Passes the allowed headers of the request that opened a WebSocket on to the source schemas, with each operation.</summary>
internal sealed class GatewaySocketInterceptor(IOptions<GatewayOptions> options) : DefaultSocketSessionInterceptor
{
    public override ValueTask OnRequestAsync(
        ISocketSession session,
        string operationSessionId,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        ForwardedRequestHeaders.Set(session.Connection.HttpContext.Request.Headers, options.Value, requestBuilder);
        return default;
    }
}
