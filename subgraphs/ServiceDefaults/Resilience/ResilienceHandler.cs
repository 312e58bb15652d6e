using Polly;

namespace EShop.ServiceDefaults.Resilience;

/// <summary>
/// Sends requests through a client's pipeline. A request is repeated only when that does no harm: its method is
/// idempotent, or it carries an idempotency key.
/// </summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    private const string IdempotencyKeyHeader = "Idempotency-Key";

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        var isRepeatable = IsRepeatable(request);

        if (isRepeatable && request.Content is not null)
        {
            // A body that is read from a stream can be read once only.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);

        try
        {
            context.Properties.Set(HttpResiliencePipelines.IsRepeatable, isRepeatable);
            return await pipeline.ExecuteAsync(
                async (state, it) => await base.SendAsync(it, state.CancellationToken),
                context,
                request);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static bool IsRepeatable(HttpRequestMessage request)
        => request.Method == HttpMethod.Get
            || request.Method == HttpMethod.Head
            || request.Method == HttpMethod.Options
            || request.Method == HttpMethod.Put
            || request.Method == HttpMethod.Delete
            || request.Headers.Contains(IdempotencyKeyHeader);
}
