using System.Collections.Frozen;
using System.Text.Json;
using Cacao.Execution.Configuration;
using Cacao.Execution.Diagnostics;
using Cacao.Execution.Documents;
using Cacao.Execution.Incremental;
using Cacao.Execution.Instrumentation;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;
using Cacao.Execution.Subscriptions;
using Cacao.Language;
using Cacao.Types;

namespace Cacao.Execution;

/// <summary>Takes requests from bytes to results.</summary>
internal sealed class RequestExecutor : IRequestExecutor
{
    private readonly RequestPreparation _preparation;
    private readonly IntrospectionCache _introspection = new();
    private readonly OperationGuards _guards;

    public RequestExecutor(
        string name,
        Schema schema,
        RequestExecutorOptions options,
        ErrorHandler errors,
        IServiceProvider services,
        FrozenSet<Type> singletons,
        IReadOnlyList<IOperationGuard>? guards = null,
        DiagnosticEvents? events = null)
    {
        Name = name;
        Schema = schema;
        Options = options;
        Errors = errors;
        Services = services;
        Singletons = singletons;
        Events = events;
        _guards = new OperationGuards(schema, guards ?? [], errors, services);
        _preparation = new RequestPreparation(schema, options, errors, events);
    }

    public string Name { get; }

    public Schema Schema { get; }

    public RequestExecutorOptions Options { get; }

    public ErrorHandler Errors { get; }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; }

    public FrozenSet<Type> Singletons { get; }

    /// <summary>Who listens; <c>null</c> when nobody does.</summary>
    public DiagnosticEvents? Events { get; }

    public async Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var trace = new RequestTrace(this, request, cancellationToken);
        try
        {
            return await ExecuteAsync(request, trace, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What nobody foresaw is no reason to show it to a client or to drop the connection.
            trace.Fail(exception);
            return trace.End(_preparation.Fail(OperationOutcome.Failed, Errors.CreateUnexpected(exception, null)));
        }
        finally
        {
            trace.Dispose();
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        OperationRequest request,
        RequestTrace trace,
        CancellationToken cancellationToken)
    {
        if (!_preparation.TryGetOperation(request, trace.Context, out var operation, out var failure)
            || !_preparation.TryAdmit(
                operation,
                request,
                request.Variables,
                trace.Context,
                out var admitted,
                out failure))
        {
            return trace.End(failure, operation);
        }

        trace.SetOperation(operation);
        var prepared = new PreparedOperation(operation, admitted.Variables, request.AllowIncrementalDelivery);
        if (!_guards.IsEmpty && await RefuseAsync(prepared, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return trace.End(refusal, operation);
        }

        using var step = trace.StartExecution(operation);
        IExecutionResult result = operation.Type == OperationType.Subscription
            ? await SubscriptionStart.StartAsync(this, prepared, request, cancellationToken).ConfigureAwait(false)
            : prepared.IsIncremental
            ? await IncrementalDelivery.ExecuteAsync(this, prepared, request, cancellationToken).ConfigureAwait(false)
            : await ExecuteAsync(prepared, request, cancellationToken).ConfigureAwait(false);
        if (admitted.Cost is not null && result is OperationResult reported)
        {
            reported.Extensions = admitted.Extensions;
        }

        return trace.End(result, operation);
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

    /// <inheritdoc cref="OperationGuards.RefuseAsync"/>
    public ValueTask<OperationResult?> RefuseAsync(
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken) =>
        _guards.IsEmpty ? default : _guards.RefuseAsync(operation.Variant, request, cancellationToken);

    /// <summary>Executes an operation once.</summary>
    public ValueTask<OperationResult> ExecuteAsync(
        PreparedOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        var variant = operation.Variant;
        if (_introspection.TryGet(variant, out var known))
        {
            return ValueTask.FromResult(known);
        }

        var loop = new ExecutionLoop(Options.ExecutionTimeout, cancellationToken);
        var state = new RequestState(this, request, loop);
        var execution = new OperationExecution(
            this,
            variant,
            operation.Variables,
            state,
            loop,
            request.RootValue);
        execution.Start();
        var running = loop.RunAsync();
        return running.IsCompletedSuccessfully && !state.HasOwnScope
            ? ValueTask.FromResult(KeepResult(execution, variant, cancellationToken))
            : WaitAsync(running, state, execution, variant, cancellationToken);
    }

    private async ValueTask<OperationResult> WaitAsync(
        Task running,
        RequestState state,
        OperationExecution execution,
        OperationVariant variant,
        CancellationToken cancellationToken)
    {
        await running.ConfigureAwait(false);
        await state.EndAsync().ConfigureAwait(false);
        return KeepResult(execution, variant, cancellationToken);
    }

    private OperationResult KeepResult(OperationExecution execution, OperationVariant variant, CancellationToken cancellationToken)
    {
        var result = TakeResult(execution, cancellationToken);
        _introspection.Add(variant, result);
        return result;
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
