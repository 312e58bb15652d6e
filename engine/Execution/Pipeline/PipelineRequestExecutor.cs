using Cacao.Types;

namespace Cacao.Execution.Pipeline;

/// <summary>Sends requests through middleware before another executor executes them.</summary>
internal sealed class PipelineRequestExecutor : IRequestExecutor
{
    private readonly IRequestExecutor _inner;
    private readonly RequestDelegate _execute;
    private readonly IReadOnlyList<RequestMiddleware> _middleware;

    public PipelineRequestExecutor(IRequestExecutor inner, IReadOnlyList<RequestMiddleware> middleware)
    {
        _inner = inner;
        _middleware = middleware;
        _execute = Compose(async context => context.Result = await _inner
            .ExecuteAsync(context.GetRequest(), context.RequestAborted)
            .ConfigureAwait(false));
    }

    public string Name => _inner.Name;

    public Schema Schema => _inner.Schema;

    public async Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new RequestContext(this, request, cancellationToken);
        await _execute(context).ConfigureAwait(false);
        return context.Result ?? throw NoResult();
    }

    public async Task<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(
        IReadOnlyList<OperationRequest> requests,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var results = new List<IOperationResult>(requests.Count);
        var passed = new List<OperationRequest>(requests.Count);
        foreach (var request in requests)
        {
            if (await RefuseAsync(request, passed, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                await ExecuteAsync(passed, results, cancellationToken).ConfigureAwait(false);
                results.Add(refusal);
            }
        }

        await ExecuteAsync(passed, results, cancellationToken).ConfigureAwait(false);
        return results;
    }

    /// <returns>The result of a request that did not get through; <c>null</c> for the others.</returns>
    private async ValueTask<IOperationResult?> RefuseAsync(
        OperationRequest request,
        List<OperationRequest> passed,
        CancellationToken cancellationToken)
    {
        var isPassed = false;
        var pass = Compose(context =>
        {
            isPassed = true;
            passed.Add(context.GetRequest());
            return ValueTask.CompletedTask;
        });
        var context = new RequestContext(this, request, cancellationToken);
        await pass(context).ConfigureAwait(false);
        if (isPassed)
        {
            return null;
        }

        var result = (context.Result ?? throw NoResult()).ExpectOperationResult();
        if (result is OperationResult own)
        {
            own.RequestIndex = request.RequestIndex;
        }

        return result;
    }

    private async ValueTask ExecuteAsync(
        List<OperationRequest> requests,
        List<IOperationResult> results,
        CancellationToken cancellationToken)
    {
        if (requests.Count > 0)
        {
            results.AddRange(await _inner.ExecuteBatchAsync(requests, cancellationToken).ConfigureAwait(false));
            requests.Clear();
        }
    }

    private RequestDelegate Compose(RequestDelegate last) =>
        _middleware.Reverse().Aggregate(last, (next, middleware) => middleware(next));

    private static InvalidOperationException NoResult() =>
        new("A request middleware neither called the next one nor set a result.");
}
