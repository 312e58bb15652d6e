using Cacao.DataLoading;

namespace Cacao.Execution.Resolving;

/// <summary>
/// The one logical thread of a request: resolvers, the completion of values and whatever resolvers do after an await run
/// on it one after the other, so that nothing of a request needs locks. It has no thread of its own. Whoever brings the
/// next piece of work while nobody runs the loop runs it, and leaves when nothing is ready.
/// </summary>
/// <remarks>
/// When nothing is ready the batches that loaders have scheduled are fetched: by then every resolver that can run has
/// asked for its keys. A resolver that blocks on a task instead of awaiting it waits for a continuation that needs this
/// very loop, and so for ever.
/// </remarks>
internal sealed class ExecutionLoop : SynchronizationContext
{
    private static readonly ContextCallback s_run = static state => ((ExecutionLoop)state!).RunAndLeave();
    private static readonly WaitCallback s_takeOver = static state => ((ExecutionLoop)state!).TakeOver();

    private readonly CancellationToken _aborted;

    // Made when they are needed: many requests neither wait nor load.
    private Queue<IWorkItem>? _ready;
    private List<Batch>? _scheduled;
    private List<Batch>? _dispatching;
    private IWorkItem? _inbox;
    private ExecutionContext? _context;
    private TaskCompletionSource? _completion;
    private RequestTimeout? _timeout;
    private int _isRunning;
    private int _threadId;
    private readonly List<OperationExecution> _open = new(1);
    private bool _hasEnded;

    /// <summary>Creates the loop of a request; the calling thread runs it until <see cref="RunAsync"/>.</summary>
    /// <param name="timeout">How long the request may take.</param>
    /// <param name="aborted">Fires when the caller gives up.</param>
    public ExecutionLoop(TimeSpan timeout, CancellationToken aborted)
    {
        _aborted = aborted;
        Timeout = timeout;
        Deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        _isRunning = 1;
        _threadId = Environment.CurrentManagedThreadId;
    }

    public TimeSpan Timeout { get; }

    /// <summary>When the request is out of time, in terms of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; }

    /// <summary>Fires when the caller gives up or the request is out of time.</summary>
    public CancellationToken RequestAborted => (Volatile.Read(ref _timeout) ?? CreateTimeout()).Token;

    /// <summary>Whether resolvers should stop; cheaper than the token when nobody asked for that yet.</summary>
    public bool IsAborted => _aborted.IsCancellationRequested
        || Environment.TickCount64 > Deadline
        || _timeout is { Token.IsCancellationRequested: true };

    private bool IsOnLoop => _threadId == Environment.CurrentManagedThreadId;

    /// <summary>Whether the caller has given up; otherwise a request that has to stop is out of time.</summary>
    public bool IsCanceled => _aborted.IsCancellationRequested;

    /// <summary>Notes that one more execution has to end before the request has.</summary>
    public void Open(OperationExecution execution) => _open.Add(execution);

    /// <summary>Notes that an execution has ended. Called on the loop.</summary>
    public void Close(OperationExecution execution) => _open.Remove(execution);

    /// <summary>Runs until every execution has ended.</summary>
    public Task RunAsync()
    {
        if (_ready is { Count: > 0 })
        {
            Drain();
        }

        if (_open.Count == 0)
        {
            End();
            Leave();
            return Task.CompletedTask;
        }

        _context = ExecutionContext.Capture();
        _ = RequestAborted;

        // Continuations run on the thread that ends the request; it has left the loop by then.
        var completion = new TaskCompletionSource();
        _completion = completion;
        Leave();
        return completion.Task;
    }

    /// <summary>Adds work from any thread.</summary>
    public void Enqueue(IWorkItem item)
    {
        if (IsOnLoop)
        {
            AddReady(item);
            return;
        }

        AddToInbox(item);
        if (Interlocked.CompareExchange(ref _isRunning, 1, 0) != 0)
        {
            return;
        }

        // Inside of another synchronisation context (the loop of another request, say) the caller must not be held up.
        if (Current is null)
        {
            TakeOver();
        }
        else
        {
            ThreadPool.UnsafeQueueUserWorkItem(s_takeOver, this);
        }
    }

    /// <summary>Takes a batch that is fetched as soon as nothing else can run.</summary>
    public void Schedule(Batch batch)
    {
        if (IsOnLoop)
        {
            AddScheduled(batch);
        }
        else
        {
            Enqueue(new ScheduleBatch(this, batch));
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) =>
        Enqueue(state is Action { Target: IWorkItem item } ? item : new PostedCallback(d, state));

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (!IsOnLoop)
        {
            throw new NotSupportedException("Nobody may wait for the loop of a request; use Post.");
        }

        d(state);
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Tells the executions that they have to stop. Called on the loop.</summary>
    public void Abort()
    {
        foreach (var execution in _open.ToArray())
        {
            execution.Abort();
        }
    }

    private RequestTimeout CreateTimeout()
    {
        var created = new RequestTimeout(this, _aborted);
        if (Interlocked.CompareExchange(ref _timeout, created, null) is not { } earlier)
        {
            return created;
        }

        created.Dispose();
        return earlier;
    }

    private void TakeOver()
    {
        if (_context is { } context)
        {
            ExecutionContext.Run(context, s_run, this);
        }
        else
        {
            RunAndLeave();
        }
    }

    private void RunAndLeave()
    {
        Drain();
        var completion = End() ? _completion : null;
        Leave();
        completion?.SetResult();
    }

    /// <returns>Whether the last execution has just ended.</returns>
    private bool End()
    {
        if (_open.Count > 0 || _hasEnded)
        {
            return false;
        }

        _hasEnded = true;
        _timeout?.Dispose();
        return true;
    }

    private void Leave()
    {
        _threadId = 0;
        Volatile.Write(ref _isRunning, 0);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _inbox) is not null && Interlocked.CompareExchange(ref _isRunning, 1, 0) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(s_takeOver, this);
        }
    }

    private void Drain()
    {
        var outer = Current;
        SetSynchronizationContext(this);
        _threadId = Environment.CurrentManagedThreadId;
        try
        {
            do
            {
                RunReady();
            }
            while (DispatchBatches());
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    private void RunReady()
    {
        do
        {
            TakeInbox();
            while (_ready is { } ready && ready.TryDequeue(out var item))
            {
                item.Execute();
            }
        }
        while (Volatile.Read(ref _inbox) is not null);
    }

    private bool DispatchBatches()
    {
        if (_scheduled is not { Count: > 0 } batches)
        {
            return false;
        }

        (_scheduled, _dispatching) = (_dispatching, batches);

        // Without a synchronisation context continuations that do not ask for one run inline, here and when the fetch
        // ends; those of resolvers come back through Post. Both have run before batches are dispatched again.
        SetSynchronizationContext(null);
        foreach (var batch in batches)
        {
            BatchFetch.Start(this, batch);
        }

        batches.Clear();
        SetSynchronizationContext(this);
        return true;
    }

    private void AddToInbox(IWorkItem item)
    {
        IWorkItem? last;
        do
        {
            last = Volatile.Read(ref _inbox);
            item.Next = last;
        }
        while (!ReferenceEquals(Interlocked.CompareExchange(ref _inbox, item, last), last));
    }

    // The inbox has the latest item first.
    private void TakeInbox()
    {
        var item = Interlocked.Exchange(ref _inbox, null);
        IWorkItem? earlier = null;
        while (item is not null)
        {
            (item.Next, earlier, item) = (earlier, item, item.Next);
        }

        while (earlier is not null)
        {
            var next = earlier.Next;
            earlier.Next = null;
            AddReady(earlier);
            earlier = next;
        }
    }

    private void AddReady(IWorkItem item) => (_ready ??= new Queue<IWorkItem>()).Enqueue(item);

    private void AddScheduled(Batch batch) => (_scheduled ??= []).Add(batch);

    private sealed class ScheduleBatch(ExecutionLoop loop, Batch batch) : IWorkItem
    {
        public IWorkItem? Next { get; set; }

        public void Execute() => loop.AddScheduled(batch);
    }
}
