using Cacao.Execution;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore;

/// <summary>Sees each request of an HTTP transport before it is executed and may add to it: global state, the caller.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Changes a request.</summary>
    /// <exception cref="GraphQLException">The request is refused with these errors.</exception>
    ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}
