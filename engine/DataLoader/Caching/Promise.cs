namespace Cacao.DataLoading;

/// <summary>A value that a batch will deliver.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
public readonly struct Promise<TValue>
{
    private readonly TaskCompletionSource<TValue>? _source;

    private Promise(Task<TValue> task, TaskCompletionSource<TValue>? source)
    {
        Task = task;
        _source = source;
    }

    /// <summary>Gets the task that callers wait on.</summary>
    public Task<TValue> Task { get; }

    /// <summary>
    /// Creates an open promise. Continuations of its task run inline on the thread that sets it, see
    /// <see cref="Batch.Complete"/>.
    /// </summary>
    /// <returns>The promise.</returns>
    public static Promise<TValue> Create() => Create(owner: null);

    /// <summary>Creates an open promise whose task names the batch that will keep it as its state.</summary>
    internal static Promise<TValue> Create(Batch? owner)
    {
        var source = new TaskCompletionSource<TValue>(owner, TaskCreationOptions.None);
        return new Promise<TValue>(source.Task, source);
    }

    /// <summary>Creates a promise that is kept already.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The promise.</returns>
    public static Promise<TValue> Create(TValue value) => Create(System.Threading.Tasks.Task.FromResult(value));

    /// <summary>Creates a promise that a task of others keeps.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The promise.</returns>
    public static Promise<TValue> Create(Task<TValue> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new Promise<TValue>(task, source: null);
    }

    /// <summary>Keeps the promise.</summary>
    /// <param name="value">The value.</param>
    /// <returns><c>false</c> when the promise was settled before.</returns>
    public bool TrySetResult(TValue value) => _source is not null && _source.TrySetResult(value);

    /// <summary>Breaks the promise.</summary>
    /// <param name="error">The error that each waiting caller gets.</param>
    /// <returns><c>false</c> when the promise was settled before.</returns>
    public bool TrySetError(Exception error)
    {
        if (_source is null || !_source.TrySetException(error))
        {
            return false;
        }

        // A promise that nobody waits on any more must not end up as an unobserved exception of the process.
        _ = _source.Task.Exception;
        return true;
    }

    /// <summary>Cancels the promise.</summary>
    /// <param name="cancellationToken">The token that ended the fetch.</param>
    /// <returns><c>false</c> when the promise was settled before.</returns>
    public bool TryCancel(CancellationToken cancellationToken)
        => _source is not null && _source.TrySetCanceled(cancellationToken);
}
