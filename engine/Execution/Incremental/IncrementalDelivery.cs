using System.Threading.Channels;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;
using Cacao.Execution.Results;

namespace Cacao.Execution.Incremental;

/// <summary>Executes an operation whose response can arrive in parts.</summary>
/// <remarks>The first part is executed at once. The others start when the reader comes back after it, so that they do not
/// hold it up. All of them run on the loop of the request and share its time.</remarks>
internal sealed class IncrementalDelivery
{
    private readonly RequestExecutor _executor;
    private readonly RequestState _state;
    private readonly OperationExecution _origin;
    private readonly CancellationTokenSource _ended;
    private readonly TaskCompletionSource<IExecutionResult> _first =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Channel<IncrementalResult> _results = Channel.CreateUnbounded<IncrementalResult>(
        new UnboundedChannelOptions { SingleReader = true });

    private Task _running = Task.CompletedTask;
    private bool _hasBegun;
    private bool _isComplete;
    private int _isEnded;

    private IncrementalDelivery(
        RequestExecutor executor,
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        _executor = executor;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Loop = new ExecutionLoop(executor.Options.ExecutionTimeout, _ended.Token);
        _state = new RequestState(executor, request, Loop);
        Graph = new IncrementalGraph(this);
        _origin = new OperationExecution(
            executor,
            operation.Variant,
            operation.Variables,
            _state,
            Loop,
            request.RootValue)
        {
            Part = new InitialPart(this),
        };
    }

    public ExecutionLoop Loop { get; }

    public IncrementalGraph Graph { get; }

    public ResultDocument Document => _origin.Document;

    /// <summary>The results after the first.</summary>
    public ChannelReader<IncrementalResult> Results => _results.Reader;

    /// <summary>Executes an operation: one result when nothing is left for later, else a stream of them.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> has fired.</exception>
    public static async ValueTask<IExecutionResult> ExecuteAsync(
        RequestExecutor executor,
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        var delivery = new IncrementalDelivery(executor, operation, request, cancellationToken);
        delivery._origin.Start();
        delivery._running = delivery.Loop.RunAsync();
        var first = await delivery._first.Task.ConfigureAwait(false);
        if (first is OperationResult)
        {
            await delivery.EndAsync().ConfigureAwait(false);
            if (delivery._origin.IsAborted)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return first;
    }

    /// <summary>Creates the execution of a part.</summary>
    public OperationExecution CreateExecution(ResponsePart part) => new(_origin, part);

    /// <summary>The errors of a list that could not be read to its end.</summary>
    public IReadOnlyList<IError> CreateErrors(int cell, Selection selection, Exception exception) =>
        _origin.CreateErrors(cell, selection, exception);

    /// <summary>Hands out the first result.</summary>
    public void EndInitial(InitialPart part)
    {
        if (Graph.Begin(part) is not { } result)
        {
            _first.SetResult(new OperationResult(Document, _origin.Errors));
            Finish();
            return;
        }

        _hasBegun = true;
        result.SetInitial(_origin.Errors);
        _first.SetResult(new IncrementalStream(this, result));
    }

    /// <summary>Starts what follows the first result. Called by the reader.</summary>
    public void Release() => Loop.Enqueue(new Call(Graph.Release));

    /// <summary>Notes that the reader has dealt with a result.</summary>
    public void Resume() => Loop.Enqueue(new Call(Graph.Resume));

    /// <summary>Tells what there is to tell as soon as all that is ready has run.</summary>
    public void Publish()
    {
        if (_hasBegun)
        {
            Loop.Enqueue(new Call(PublishResult));
        }
    }

    /// <summary>Ends everything before its time. Called on the loop.</summary>
    public void Abort(OperationResult failure)
    {
        if (_isComplete)
        {
            return;
        }

        _origin.Drop();
        Graph.Drop();
        if (!_hasBegun)
        {
            Document.Dispose();
            _first.SetResult(failure);
        }
        else if (!Loop.IsCanceled)
        {
            Graph.Fail(failure.Errors);
            PublishResult();
        }

        Finish();
    }

    /// <summary>Closes a sequence; a failure to end is no error of the list.</summary>
    public void Close(StreamSource source) => _ = CloseAsync(source);

    /// <summary>Ends everything, be it complete or not, and waits for it.</summary>
    public async ValueTask EndAsync()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await _running.ConfigureAwait(false);
            await _state.EndAsync().ConfigureAwait(false);
            _ended.Dispose();
        }
    }

    private void PublishResult()
    {
        if (!_isComplete && Graph.TakeResult() is { } result)
        {
            _results.Writer.TryWrite(result);
            if (!result.HasNext)
            {
                Finish();
            }
        }
    }

    private void Finish()
    {
        if (!_isComplete)
        {
            _isComplete = true;
            _results.Writer.TryComplete();
            Graph.Drop();
            Loop.Close(_origin);
        }
    }

    private async Task CloseAsync(StreamSource source)
    {
        try
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _executor.Errors.LogStreamNotEnded(exception);
        }
    }

    private sealed class Call(Action action) : IWorkItem
    {
        public IWorkItem? Next { get; set; }

        public void Execute() => action();
    }
}
