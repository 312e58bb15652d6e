using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Resolving;
using Cacao.Execution.Subscriptions;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Takes requests from bytes to results.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly RequestPreparation _preparation;

    public RequestExecutor(
        string name,
        Schema schema,
        RequestExecutorOptions options,
        ErrorHandler errors,
        IServiceProvider services,
        FrozenSet<Type> singletons)
    {
        Name = name;
        Schema = schema;
        Options = options;
        Errors = errors;
        Services = services;
        Singletons = singletons;
        _preparation = new RequestPreparation(schema, options, errors);
    }

    public string Name { get; }

    public Schema Schema { get; }

    public RequestExecutorOptions Options { get; }

    public ErrorHandler Errors { get; }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; }

    public FrozenSet<Type> Singletons { get; }

    public async Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = ExecutionActivities.StartRequest();
        try
        {
            return await ExecuteAsync(request, activity, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What nobody foresaw is no reason to show it to a client or to drop the connection.
            var failure = _preparation.Fail(OperationOutcome.Failed, Errors.CreateUnexpected(exception, null));
            activity.SetResult(failure);
            return failure;
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        OperationRequest request,
        Activity? activity,
        CancellationToken cancellationToken)
    {
        if (!_preparation.TryGetOperation(request, out var operation, out var failure)
            || !_preparation.TryCoerceVariables(operation, request.Variables, out var variables, out failure))
        {
            activity.SetResult(failure);
            return failure;
        }

        activity.SetOperation(operation);
        var prepared = new PreparedOperation(operation, variables);
        if (operation.Type == OperationType.Subscription)
        {
            return await SubscriptionStart.StartAsync(this, prepared, request, cancellationToken).ConfigureAwait(false);
        }

        var result = await ExecuteAsync(prepared, request, cancellationToken).ConfigureAwait(false);
        activity.SetResult(result);
        return result;
    }

    public async Task<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(
        IReadOnlyList<OperationRequest> requests,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();
        var batch = new BatchExecution(this, _preparation, cancellationToken);
        return await batch.RunAsync(requests).ConfigureAwait(false);
    }

    /// <summary>Executes an operation once.</summary>
    public async ValueTask<OperationResult> ExecuteAsync(
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        var loop = new ExecutionLoop(Options.ExecutionTimeout, cancellationToken);
        var state = new RequestState(this, request, loop);
        var execution = new OperationExecution(
            this,
            operation.Variant,
            operation.Variables,
            state,
            loop,
            request.RootValue);
        execution.Start();
        await loop.RunAsync().ConfigureAwait(false);
        await state.EndAsync().ConfigureAwait(false);
        return TakeResult(execution, cancellationToken);
    }

    /// <summary>The result of an execution that has ended; a cancelled one has none.</summary>
    public static OperationResult TakeResult(OperationExecution execution, CancellationToken cancellationToken)
    {
        if (execution.IsAborted)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return execution.Result!;
    }
}
