using Cacao.Execution.Coercion;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;

namespace Cacao.Execution.Subscriptions;

/// <summary>The context of the resolver that opens a source stream; its services live as long as the stream.</summary>
internal sealed class SubscribeContext : FieldContext, IAsyncDisposable
{
    private readonly RequestState _state;
    private readonly CancellationTokenSource _ended;
    private int _isEnded;

    public SubscribeContext(
        RequestExecutor executor,
        RequestState state,
        OperationRequest request,
        Selection selection,
        CoercedArguments arguments,
        CancellationToken cancellationToken)
        : base(executor.Schema, state)
    {
        _state = state;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        RequestAborted = _ended.Token;
        Selection = selection;
        Arguments = arguments;
        ParentValue = request.RootValue;
    }

    /// <summary>Fires when the stream ends. The time-out of requests does not apply to it.</summary>
    public override CancellationToken RequestAborted { get; }

    public override Path Path => Path.Root.Append(Selection.ResponseName);

    public override IServiceProvider Services => RequestServices;

    /// <summary>A source stream has no place for errors beside its events, so this one ends it.</summary>
    /// <exception cref="GraphQLException">Always.</exception>
    public override void ReportError(IError error) => throw new GraphQLException(error);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isEnded, 1) == 0)
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            await _state.EndAsync().ConfigureAwait(false);
            _ended.Dispose();
        }
    }
}
