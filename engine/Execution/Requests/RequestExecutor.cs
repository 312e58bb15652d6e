using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Incremental;
using Cacao.Execution.Resolving;
using Cacao.Execution.Subscriptions;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Takes requests from bytes to results.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly RequestPreparation _preparation;
    private readonly IReadOnlyList<IOperationGuard> _guards;

    public RequestExecutor(
        string name,
        Schema schema,
        RequestExecutorOptions options,
        ErrorHandler errors,
        IServiceProvider services,
        FrozenSet<Type> singletons,
        IReadOnlyList<IOperationGuard>? guards = null)
    {
        Name = name;
        Schema = schema;
        Options = options;
        Errors = errors;
        Services = services;
        Singletons = singletons;
        _guards = guards ?? [];
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
            || !_preparation.TryCoerceVariables(operation, request.Variables, request.Files, out var variables, out failure))
        {
            activity.SetResult(failure);
            return failure;
        }

        activity.SetOperation(operation);
        var prepared = new PreparedOperation(operation, variables, request.AllowIncrementalDelivery);
        if (_guards.Count > 0 && await RefuseAsync(prepared, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            activity.SetResult(refusal);
            return refusal;
        }

        if (operation.Type == OperationType.Subscription)
        {
            return await SubscriptionStart.StartAsync(this, prepared, request, cancellationToken).ConfigureAwait(false);
        }

        if (prepared.IsIncremental)
        {
            return await IncrementalDelivery.ExecuteAsync(this, prepared, request, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Asks the guards.</summary>
    /// <returns>The result of an operation that is refused; <c>null</c> when it may be executed.</returns>
    public async ValueTask<OperationResult?> RefuseAsync(
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        foreach (var guard in _guards)
        {
            var context = new OperationGuardContext(Schema, operation.Variant.Root.All, request, Services);
            var errors = await guard.CheckAsync(context, cancellationToken).ConfigureAwait(false);
            if (errors.Count > 0)
            {
                return new OperationResult(OperationOutcome.NotPermitted, Errors.Filter(errors));
            }
        }

        return null;
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
