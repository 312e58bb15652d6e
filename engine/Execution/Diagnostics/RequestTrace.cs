using System.Diagnostics;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Operations;
using Cacao.Language;

namespace Cacao.Execution.Instrumentation;

/// <summary>What is told of one request: to listeners, as activities, as metrics. Nothing where nobody listens.</summary>
internal readonly struct RequestTrace
{
    private readonly DiagnosticEvents? _events;
    private readonly Activity? _activity;
    private readonly IDisposable? _scope;
    private readonly long _start;

    public RequestTrace(RequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
    {
        _events = executor.Events;
        _activity = ExecutionActivities.StartRequest();
        _start = ExecutionMetrics.Start();
        if (_events is not null)
        {
            Context = new RequestContext(executor, request, cancellationToken);
            _scope = _events.ExecuteRequest(Context);
        }
    }

    /// <summary>The context for listeners; <c>null</c> when there are none.</summary>
    public RequestContext? Context { get; }

    public void SetOperation(CompiledOperation operation) => _activity.SetOperation(operation);

    public void Fail(Exception exception) => _events?.RequestError(Context!, exception);

    /// <summary>Notes that an operation is executed now.</summary>
    public ExecutionStep StartExecution(CompiledOperation operation) => new(
        ExecutionActivities.StartExecute(),
        _events is null ? null
            : operation.Type == OperationType.Subscription ? _events.ExecuteSubscription(Context!)
            : _events.ExecuteOperation(Context!));

    /// <summary>Notes the result of the request.</summary>
    public IExecutionResult End(IExecutionResult result, CompiledOperation? operation = null)
    {
        if (result is IOperationResult single)
        {
            _activity.SetResult(single);
        }

        ExecutionMetrics.EndRequest(_start, operation, result);
        if (Context is { } context)
        {
            context.Result = result;
        }

        return result;
    }

    public void Dispose()
    {
        _scope?.Dispose();
        _activity?.Dispose();
    }
}
