namespace Cacao.Execution.Resolving;

/// <summary>The token of a request, which fires when the caller gives up or the time is up. Made only for requests that
/// wait for something or whose resolvers ask for it.</summary>
internal sealed class RequestTimeout : IWorkItem, IDisposable
{
    private readonly ExecutionLoop _loop;
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _callerRegistration;
    private readonly CancellationTokenRegistration _registration;

    public RequestTimeout(ExecutionLoop loop, CancellationToken caller)
    {
        _loop = loop;
        Token = _source.Token;
        _registration = Token.UnsafeRegister(
            static state => ((RequestTimeout)state!)._loop.Enqueue((RequestTimeout)state),
            this);
        _callerRegistration = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
        _source.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(1, loop.Deadline - Environment.TickCount64)));
    }

    public IWorkItem? Next { get; set; }

    public CancellationToken Token { get; }

    public void Execute() => _loop.Abort();

    public void Dispose()
    {
        // Unregister does not wait for a callback that runs already; Dispose of a registration would, and dead-lock.
        _callerRegistration.Unregister();
        _registration.Unregister();
        _source.Dispose();
    }
}
