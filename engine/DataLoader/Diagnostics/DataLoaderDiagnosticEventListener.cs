namespace Cacao.DataLoading;

/// <summary>A listener that ignores every event; override the ones of interest.</summary>
public class DataLoaderDiagnosticEventListener : IDataLoaderDiagnosticEvents
{
    /// <summary>Gets a scope that does nothing.</summary>
    protected static IDisposable EmptyScope { get; } = new NoScope();

    /// <inheritdoc />
    public virtual void ResolvedTaskFromCache(IDataLoader dataLoader, PromiseCacheKey cacheKey, Task task)
    {
    }

    /// <inheritdoc />
    public virtual IDisposable ExecuteBatch<TKey>(IDataLoader dataLoader, IReadOnlyList<TKey> keys)
        where TKey : notnull
        => EmptyScope;

    /// <inheritdoc />
    public virtual void BatchResults<TKey, TValue>(IReadOnlyList<TKey> keys, ReadOnlySpan<Result<TValue?>> values)
        where TKey : notnull
    {
    }

    /// <inheritdoc />
    public virtual void BatchError<TKey>(IReadOnlyList<TKey> keys, Exception error)
        where TKey : notnull
    {
    }

    /// <inheritdoc />
    public virtual void BatchItemError<TKey>(TKey key, Exception error)
        where TKey : notnull
    {
    }

    private sealed class NoScope : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
