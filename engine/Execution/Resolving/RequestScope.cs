using Cacao.DataLoading;

namespace Cacao.Execution.Resolving;

/// <summary>
/// The scoped service through which the loaders of a service scope meet the request that the scope belongs to. In a scope
/// without a request (a background service) batches are fetched at once.
/// </summary>
internal sealed class RequestScope : IBatchScheduler
{
    private ExecutionLoop? _loop;
    private IPromiseCache? _cache;

    /// <summary>The promises of the request; the scopes of its resolvers share them.</summary>
    public IPromiseCache Cache => _cache ??= new PromiseCache();

    public CancellationToken RequestAborted => _loop?.RequestAborted ?? CancellationToken.None;

    public void Attach(ExecutionLoop loop) => _loop = loop;

    /// <summary>Makes this the scope of a resolver within a request.</summary>
    public void Attach(ExecutionLoop loop, IPromiseCache cache)
    {
        _loop = loop;
        _cache = cache;
    }

    public void Schedule(Batch batch)
    {
        if (_loop is { } loop)
        {
            loop.Schedule(batch);
        }
        else
        {
            AutoBatchScheduler.Default.Schedule(batch);
        }
    }
}
