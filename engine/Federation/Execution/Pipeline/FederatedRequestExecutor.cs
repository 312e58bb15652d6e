using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Cacao.Execution;
using Cacao.Execution.Configuration;
using Cacao.Execution.Operations;
using Cacao.Federation.Planning;
using Cacao.Language;
using Cacao.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Federation.Execution;

/// <summary>Takes requests from bytes to results with the help of source schemas.</summary>
internal sealed class FederatedRequestExecutor : IRequestExecutor
{
    private readonly ExecutionSchema _schema;
    private readonly IReadOnlyDictionary<string, ISourceSchemaClient> _clients;
    private readonly RequestExecutorOptions _options;
    private readonly ErrorHandler _errors;
    private readonly RequestPreparation _preparation;
    private readonly PlanCache _plans;
    private readonly IntrospectionExecutor _introspection;
    private readonly FederationDiagnostics _diagnostics;
    private readonly FederatedSubscriptions _subscriptions;
    private readonly OperationGuards _guards;
    private readonly TimeProvider _clock;
    private readonly AnswerCache? _cache;

    public FederatedRequestExecutor(
        RequestExecutorContext context,
        FederatedSchema federated,
        FederationOptions federation)
    {
        var (schema, clients) = federated;
        if (schema.SourceSchemas.FirstOrDefault(s => !clients.ContainsKey(s)) is { } unknown)
        {
            throw new ArgumentException($"There is no client for the source schema \"{unknown}\".", nameof(federated));
        }

        Name = context.Name;
        _schema = schema;
        _clients = clients;
        _options = context.Options;
        _errors = context.Errors;
        _preparation = new RequestPreparation(schema.ClientSchema, _options, _errors);
        _diagnostics = FederationDiagnostics.Create(context.Services);
        _plans = new PlanCache(schema, clients, federation, _errors, _diagnostics.Metrics);
        _clock = context.Services.GetService<TimeProvider>() ?? TimeProvider.System;
        _cache = context.Services.GetService<IAnswerStore>() is { } store
            ? new AnswerCache(store, _clock, _diagnostics.Logger, _diagnostics.Metrics)
            : null;
        _subscriptions = new FederatedSubscriptions(
            clients,
            federation.Subscriptions,
            _diagnostics,
            _clock);
        _guards = new OperationGuards(schema.ClientSchema, context.Guards, _errors, context.Services);
        _introspection = new IntrospectionExecutor(new RequestExecutor(
            Name,
            schema.ClientSchema,
            _options,
            _errors,
            context.Services,
            FrozenSet<Type>.Empty));
    }

    public string Name { get; }

    public Schema Schema => _schema.ClientSchema;

    public async Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_preparation.TryGetOperation(request, out var operation, out var failure))
        {
            return failure;
        }

        return operation.Type == OperationType.Subscription
            ? await SubscribeAsync(operation, request, cancellationToken).ConfigureAwait(false)
            : request.AllowIncrementalDelivery && operation.HasIncrementalDelivery
            ? await ExecuteInPartsAsync(operation, request, cancellationToken).ConfigureAwait(false)
            : await ExecuteAsync(operation, request, request.Variables, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans operations ahead of the requests for them.</summary>
    /// <param name="documents">Documents in UTF-8.</param>
    /// <returns>How many operations there are plans for.</returns>
    public int WarmUp(IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        var count = 0;
        foreach (var document in documents)
        {
            foreach (var name in _preparation.OperationNames(document.Span))
            {
                var request = new OperationRequest { Document = document, OperationName = name };
                count += _preparation.TryGetOperation(request, out var operation, out _)
                    && _plans.TryGet(operation, null, out _, out _) ? 1 : 0;
            }
        }

        return count;
    }

    public async Task<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(
        IReadOnlyList<OperationRequest> requests,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var results = new List<Task<IOperationResult>>();
        foreach (var request in requests)
        {
            if (!_preparation.TryGetOperation(request, out var operation, out var failure))
            {
                failure.RequestIndex = request.RequestIndex;
                results.Add(Task.FromResult<IOperationResult>(failure));
                continue;
            }

            if (operation.Type == OperationType.Subscription)
            {
                var refusal = _preparation.Fail(
                    OperationOutcome.OperationNotAllowed,
                    ExecutionErrors.NotAllowed(OperationType.Subscription));
                refusal.RequestIndex = request.RequestIndex;
                results.Add(Task.FromResult<IOperationResult>(refusal));
                continue;
            }

            // A mutation starts when those before it have ended, and those after it wait for it.
            var isMutation = operation.IsMutation;
            foreach (var (variables, index) in VariableSets(request))
            {
                if (isMutation)
                {
                    await Task.WhenAll(results).ConfigureAwait(false);
                }

                results.Add(ExecuteAsync(operation, request, variables, index, cancellationToken));
                if (isMutation)
                {
                    await results[^1].ConfigureAwait(false);
                }
            }
        }

        return await Task.WhenAll(results).ConfigureAwait(false);
    }

    private async ValueTask<IExecutionResult> SubscribeAsync(
        CompiledOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        if (!_preparation.TryAdmit(operation, request, request.Variables, null, out var admitted, out var failure)
            || !_plans.TryGet(operation, request.User, out var plan, out failure))
        {
            return failure;
        }

        if (await RefuseAsync(operation, admitted, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        _diagnostics.ReportDenied(plan, request.User);
        if (plan.EventWave is not { } wave)
        {
            // The caller may not have the events: the answer is one error.
            return await ExecuteAsync(plan, request, request.Variables, cancellationToken).ConfigureAwait(false);
        }

        // The stream outlives the message that the variables came in.
        var variables = request.Variables.ValueKind == JsonValueKind.Undefined ? default : request.Variables.Clone();
        var forwarded = new ForwardedVariables(plan.Plan.Operation, variables);
        var first = wave.Requests[0].Request;
        var members = forwarded.Select(
            first.ForwardedVariables, first.Conditions, forwarded.EvaluateTerms(plan.Plan.ConditionTerms));
        return new FederatedResponseStream(
            ended => _subscriptions.ReadAsync(wave, members, RequestState.HeadersOf(request), ended),
            (@event, ended) => ExecuteAsync(plan, request, variables, ended, @event),
            FailStream,
            ExpiryOf(request.User),
            _clock);
    }

    // A response that comes in parts outlives this method, and so does the time that it may take.
    private async ValueTask<IExecutionResult> ExecuteInPartsAsync(
        CompiledOperation operation,
        OperationRequest request,
        CancellationToken cancellationToken)
    {
        if (!_plans.TryGet(operation, request.User, out var plan, out var failure))
        {
            return failure;
        }

        var variables = request.Variables.ValueKind == JsonValueKind.Undefined ? default : request.Variables.Clone();
        var forwarded = new ForwardedVariables(plan.Plan.Operation, variables);
        var isActive = plan.Plan.DeferredFragments
            .Select(f => f.Variable is null || forwarded.IsTrue(f.Variable))
            .ToImmutableArray();
        if (!isActive.Contains(true))
        {
            return await ExecuteAsync(operation, request, request.Variables, null, cancellationToken).ConfigureAwait(false);
        }

        if (!_preparation.TryAdmit(operation, request, request.Variables, null, out var admitted, out failure))
        {
            return failure;
        }

        if (await RefuseAsync(operation, admitted, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return refusal;
        }

        _diagnostics.ReportDenied(plan, request.User);
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ended.CancelAfter(_options.ExecutionTimeout);
        var isKept = false;
        try
        {
            var introspection = await IntrospectAsync(plan, forwarded, ended.Token).ConfigureAwait(false);
            var executor = CreateExecutor(plan, forwarded, request);
            var result = await executor
                .ExecuteInPartsAsync(introspection, isActive, _errors.Filter, e => Explain(e, ended.Token), ended)
                .ConfigureAwait(false);
            _diagnostics.ReportDeniedNodes(plan, request.User, executor.DeniedNodeTypes);
            isKept = result is IResponseStream;
            if (result is FederatedResult whole)
            {
                whole.Errors = _errors.Filter(whole.Errors);
            }

            return result;
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new OperationResult(
                ended.IsCancellationRequested ? OperationOutcome.TimedOut : OperationOutcome.Failed, Explain(exception, ended.Token));
        }
        finally
        {
            if (!isKept)
            {
                ended.Dispose();
            }
        }
    }

    private IReadOnlyList<IError> Explain(Exception exception, CancellationToken ended) => _errors.Filter(exception switch
    {
        GraphQLException known => known.Errors,
        OperationCanceledException when ended.IsCancellationRequested => [ExecutionErrors.TimedOut(_options.ExecutionTimeout)],
        _ => [_errors.CreateUnexpected(exception, null)],
    });

    private async ValueTask<SourceBuffer?> IntrospectAsync(
        PreparedPlan plan,
        ForwardedVariables forwarded,
        CancellationToken cancellationToken) => plan.Introspection is { } local
        ? await _introspection
            .ExecuteAsync(local, forwarded, forwarded.EvaluateTerms(plan.Plan.ConditionTerms), cancellationToken)
            .ConfigureAwait(false)
        : null;

    private PlanExecutor CreateExecutor(PreparedPlan plan, ForwardedVariables forwarded, OperationRequest request) => new(
        plan, _schema, _clients, forwarded, RequestState.HeadersOf(request), _diagnostics, _cache, request.User);

    private OperationResult FailStream(Exception exception) => _preparation.Fail(
        OperationOutcome.SubscriptionFailed,
        exception switch
        {
            SourceSchemaException { Failure: { } failure } => FederationErrors.Failed(failure),
            GraphQLException { Errors: [var error, ..] } => GraphQLError.From(error),
            _ => _errors.CreateUnexpected(exception, null),
        });

    private static DateTimeOffset? ExpiryOf(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
            : null;

    private static IEnumerable<(JsonElement Variables, int? Index)> VariableSets(OperationRequest request) =>
        request.Variables.ValueKind == JsonValueKind.Array
            ? request.Variables.EnumerateArray().Select((v, i) => (v, (int?)i))
            : [(request.Variables, null)];

    private async Task<IOperationResult> ExecuteAsync(
        CompiledOperation operation,
        OperationRequest request,
        JsonElement variables,
        int? variableIndex,
        CancellationToken cancellationToken)
    {
        if (!_preparation.TryAdmit(operation, request, variables, null, out var admitted, out var failure)
            || !_plans.TryGet(operation, request.User, out var plan, out failure))
        {
            failure.RequestIndex = request.RequestIndex;
            failure.VariableIndex = variableIndex;
            return failure;
        }

        if (await RefuseAsync(operation, admitted, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            refusal.RequestIndex = request.RequestIndex;
            refusal.VariableIndex = variableIndex;
            return refusal;
        }

        _diagnostics.ReportDenied(plan, request.User);
        var result = await ExecuteAsync(plan, request, variables, cancellationToken).ConfigureAwait(false);
        switch (result)
        {
            case FederatedResult federated:
                federated.RequestIndex = request.RequestIndex;
                federated.VariableIndex = variableIndex;
                federated.Errors = _errors.Filter(federated.Errors);
                federated.Extensions = RequestState.WantsPlan(request) ? Explain(plan, admitted) : admitted.Extensions;
                break;
            case OperationResult failed:
                failed.RequestIndex = request.RequestIndex;
                failed.VariableIndex = variableIndex;
                break;
        }

        return result;
    }

    private async ValueTask<IOperationResult> ExecuteAsync(
        PreparedPlan plan,
        OperationRequest request,
        JsonElement variables,
        CancellationToken cancellationToken,
        SourceBuffer? sourceEvent = null)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(_options.ExecutionTimeout);
        try
        {
            var forwarded = new ForwardedVariables(plan.Plan.Operation, variables);
            var introspection = await IntrospectAsync(plan, forwarded, timeout.Token).ConfigureAwait(false);
            var executor = CreateExecutor(plan, forwarded, request);
            var result = await executor.ExecuteAsync(introspection, sourceEvent, timeout.Token).ConfigureAwait(false);
            _diagnostics.ReportDeniedNodes(plan, request.User, executor.DeniedNodeTypes);
            return result;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _preparation.Fail(OperationOutcome.TimedOut, ExecutionErrors.TimedOut(_options.ExecutionTimeout));
        }
        catch (GraphQLException exception)
        {
            return new OperationResult(OperationOutcome.Failed, _errors.Filter(exception.Errors));
        }
        catch (Exception exception)
        {
            return _preparation.Fail(OperationOutcome.Failed, _errors.CreateUnexpected(exception, null));
        }
    }

    private ValueTask<OperationResult?> RefuseAsync(
        CompiledOperation operation,
        AdmittedOperation admitted,
        OperationRequest request,
        CancellationToken cancellationToken) =>
        _guards.IsEmpty
            ? default
            : _guards.RefuseAsync(operation.GetVariant(admitted.Variables), request, cancellationToken);

    private static Dictionary<string, object?> Explain(PreparedPlan plan, AdmittedOperation admitted) =>
        new(admitted.Extensions ?? []) { ["plan"] = plan.Plan.ToString() };
}
