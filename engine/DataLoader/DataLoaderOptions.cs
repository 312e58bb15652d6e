namespace Cacao.DataLoading;

/// <summary>How the loaders of one request work. Comes from the request's service scope.</summary>
public sealed class DataLoaderOptions
{
    private int _maxBatchSize = 1024;

    /// <summary>
    /// Gets or sets how many keys one fetch takes at most; further keys go into a further batch.
    /// <c>0</c> sets no limit. 1024 unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxBatchSize
    {
        get => _maxBatchSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxBatchSize = value;
        }
    }

    /// <summary>
    /// Gets or sets the cache that the loaders of the request share; without one each load reaches a batch.
    /// </summary>
    public IPromiseCache? Cache { get; set; }

    /// <summary>Gets or sets who is told about batches and cache hits; <c>null</c> costs nothing.</summary>
    public IDataLoaderDiagnosticEvents? DiagnosticEvents { get; set; }

    /// <summary>
    /// Gets or sets the token that ends the whole request. A load that passes this very token waits on the shared
    /// promise itself, since the fetch ends with the request; a load with a token of its own pays for a registration.
    /// </summary>
    public CancellationToken RequestAborted { get; set; }

    /// <summary>Copies the options.</summary>
    /// <returns>Options with the same values that can be changed on their own; the cache is the same.</returns>
    public DataLoaderOptions Copy()
        => new()
        {
            MaxBatchSize = MaxBatchSize,
            Cache = Cache,
            DiagnosticEvents = DiagnosticEvents,
            RequestAborted = RequestAborted
        };
}
