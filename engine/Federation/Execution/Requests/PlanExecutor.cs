using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using Cacao.Execution;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Executes one plan for one request: each wave of source requests starts as soon as its own dependencies are done.</summary>
internal sealed class PlanExecutor
{
    private readonly PreparedPlan _plan;
    private readonly ExecutionSchema _schema;
    private readonly IReadOnlyDictionary<string, ISourceSchemaClient> _clients;
    private readonly ForwardedVariables _variables;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;
    private readonly ResultDocument _document;
    private readonly Task?[] _tasks;
    private readonly FederationDiagnostics _diagnostics;
    private readonly AnswerCache? _cache;
    private readonly ClaimsPrincipal? _user;

    private IReadOnlyCollection<string> _deniedNodeTypes = [];
    private CacheIdentity? _identity;

    // Answers arrive on any thread and are merged one at a time.
    private readonly Lock _merging = new();

    public PlanExecutor(
        PreparedPlan plan,
        ExecutionSchema schema,
        IReadOnlyDictionary<string, ISourceSchemaClient> clients,
        ForwardedVariables variables,
        IReadOnlyList<KeyValuePair<string, string>> headers,
        FederationDiagnostics diagnostics,
        AnswerCache? cache = null,
        ClaimsPrincipal? user = null)
    {
        _plan = plan;
        _schema = schema;
        _clients = clients;
        _variables = variables;
        _headers = headers;
        _diagnostics = diagnostics;
        _cache = cache;
        _user = user;
        _tasks = new Task[plan.Waves.Length];
        _document = new ResultDocument(plan, variables.EvaluateTerms(plan.Plan.ConditionTerms));
    }

    /// <summary>The types whose objects were asked for by id by a caller who must not find them.</summary>
    public IReadOnlyCollection<string> DeniedNodeTypes => _deniedNodeTypes;

    /// <summary>Executes the plan.</summary>
    /// <param name="introspection">The answer to the introspection fields, if there are any; the result keeps it.</param>
    /// <param name="sourceEvent">For a subscription: the event, which the result keeps.</param>
    /// <param name="cancellationToken">Ends all requests.</param>
    /// <returns>The completed result; the caller disposes of it.</returns>
    public async Task<FederatedResult> ExecuteAsync(
        SourceBuffer? introspection,
        SourceBuffer? sourceEvent,
        CancellationToken cancellationToken)
    {
        try
        {
            if (introspection is not null)
            {
                Merge(introspection);
            }

            for (var i = 0; i < _tasks.Length; i++)
            {
                _tasks[i] = sourceEvent is not null && _plan.Waves[i].IsSubscription
                    ? MergeEvent(_plan.Waves[i], sourceEvent)
                    : RunAsync(_plan.Waves[i], cancellationToken);
            }

            await Task.WhenAll(_tasks!).ConfigureAwait(false);
            var hasData = new ResultCompleter(_document).Complete();
            return new FederatedResult(_document, hasData);
        }
        catch
        {
            _document.Dispose();
            throw;
        }
    }

    /// <summary>Executes a plan whose deferred fragments may arrive later.</summary>
    /// <param name="introspection">The answer to the introspection fields, if there are any; the result keeps it.</param>
    /// <param name="isActive">Whether each fragment of the plan is deferred.</param>
    /// <param name="filter">Decides what clients see of errors.</param>
    /// <param name="fail">Makes the errors of a response that ends before its time.</param>
    /// <param name="ended">Ends all requests; a response that comes in parts keeps it.</param>
    public async Task<IExecutionResult> ExecuteInPartsAsync(
        SourceBuffer? introspection,
        ImmutableArray<bool> isActive,
        Func<IReadOnlyList<IError>, IReadOnlyList<IError>> filter,
        Func<Exception, IReadOnlyList<IError>> fail,
        CancellationTokenSource ended)
    {
        try
        {
            if (introspection is not null)
            {
                Merge(introspection);
            }

            var state = new DeferralState(_plan.Plan.DeferredFragments, isActive, [], _document.Terms);
            var schedule = new DeferredSchedule(_plan, state);
            foreach (var wave in schedule.Initial.Order())
            {
                _tasks[wave] = RunAsync(_plan.Waves[wave], ended.Token);
            }

            await Task.WhenAll(_tasks.OfType<Task>()).ConfigureAwait(false);
            _document.SetDeferral(state);
            var hasData = new ResultCompleter(_document).Complete();
            var parts = new PartWriter(_document, filter);
            return parts.WriteInitial(hasData) is { } first
                ? new DeferredDelivery(this, _document, schedule, parts, first, ended, fail)
                : new FederatedResult(_document, hasData);
        }
        catch
        {
            await WhenEndedAsync().ConfigureAwait(false);
            _document.Dispose();
            throw;
        }
    }

    /// <summary>Starts the requests that have not been started.</summary>
    public void StartAll(CancellationToken cancellationToken)
    {
        for (var i = 0; i < _tasks.Length; i++)
        {
            _tasks[i] ??= RunAsync(_plan.Waves[i], cancellationToken);
        }
    }

    /// <summary>Waits for some waves.</summary>
    public Task WhenDone(IEnumerable<int> waves) => Task.WhenAll(waves.Select(w => _tasks[w]!));

    /// <summary>Waits until no request is under way, however they end.</summary>
    public async Task WhenEndedAsync() => await Task.WhenAll(_tasks.OfType<Task>())
        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Writes while no answer is merged.</summary>
    public ResponsePart Write(Func<ResponsePart> write)
    {
        lock (_merging)
        {
            return write();
        }
    }

    // The gateway answers for its own schema as one more source.
    private void Merge(SourceBuffer introspection)
    {
        using var rows = new RequestRows(_plan.Introspection!.Operation);
        rows.Add("{}"u8, ResultDocument.Root);
        var batch = new SourceBatch(BatchStyle.Single, [new BatchPart(rows, [], 0, 1)], takesVariables: false);
        new AnswerMerger(_document, string.Empty, batch).Merge(introspection);
    }

    private Task MergeEvent(RequestWave wave, SourceBuffer sourceEvent)
    {
        using var rows = new RequestRows(wave.Requests[0].Complete);
        rows.Add("{}"u8, ResultDocument.Root);
        var batch = new SourceBatch(BatchStyle.Single, [new BatchPart(rows, [], 0, 1)], takesVariables: false);
        new AnswerMerger(_document, wave.Schema, batch, _diagnostics).Merge(sourceEvent);
        return Task.CompletedTask;
    }

    private async Task RunAsync(RequestWave wave, CancellationToken cancellationToken)
    {
        foreach (var dependency in wave.Dependencies)
        {
            await _tasks[dependency]!.ConfigureAwait(false);
        }

        if (wave.Requests[0].Request.IsLocal)
        {
            MergeNodes(wave.Requests[0]);
            return;
        }

        var parts = new List<BatchPart>();
        try
        {
            foreach (var request in wave.Requests)
            {
                if (request.Request.Condition.Holds(_document.Terms))
                {
                    CollectRows(request, parts);
                }
            }

            if (parts.Count > 0)
            {
                await FetchAsync(wave, parts, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var part in parts)
            {
                part.Rows.Dispose();
            }
        }
    }

    private Task FetchAsync(RequestWave wave, List<BatchPart> parts, CancellationToken cancellationToken) =>
        _cache is not null && parts.Exists(p => p.Rows.Operation.Policy is not null)
            ? FetchAsync(_cache, wave, parts, cancellationToken)
            : SendAsync(wave, parts, cancellationToken);

    private Task FetchAsync(AnswerCache cache, RequestWave wave, List<BatchPart> parts, CancellationToken cancellationToken) =>
        new CachedFetch(cache, _document, _merging, wave.Schema, p => SendAsync(wave, p, cancellationToken))
            .RunAsync(parts, _identity ??= CacheIdentity.Of(_headers, _user), TimeProvider.System, cancellationToken);

    private void MergeNodes(PreparedRequest request)
    {
        var members = _variables.Select(request.Request.ForwardedVariables, request.Request.Conditions, _document.Terms);
        var nodes = new NodeSource(_plan.Plan, JsonElement.Parse([(byte)'{', .. members, (byte)'}']), _plan.MaxNodeIds);
        using var rows = new RequestRows(request.Complete);
        rows.Add("{}"u8, ResultDocument.Root);
        var batch = new SourceBatch(BatchStyle.Single, [new BatchPart(rows, [], 0, 1)], takesVariables: false);
        lock (_merging)
        {
            new AnswerMerger(_document, string.Empty, batch, _diagnostics)
                .Merge(nodes.Answer(request.Request.Operation));
        }

        _deniedNodeTypes = nodes.DeniedTypes;
    }

    private void CollectRows(PreparedRequest request, List<BatchPart> parts)
    {
        var forwarded = _variables.Select(
            request.Request.ForwardedVariables,
            request.Request.Conditions,
            _document.Terms);
        if (request.Request.IsLookup)
        {
            lock (_merging)
            {
                LookupRows.Collect(_document, _schema.Schema, request, forwarded, parts);
            }

            return;
        }

        var root = new RequestRows(request.Complete);
        root.Add([(byte)'{', .. forwarded, (byte)'}'], ResultDocument.Root);
        parts.Add(new BatchPart(root, [], 0, 1));
    }

    private Task SendAsync(RequestWave wave, List<BatchPart> parts, CancellationToken cancellationToken)
    {
        var client = _clients[wave.Schema];
        var batches = SourceBatch.Split(parts, client.Capabilities);
        return batches is [var only]
            ? SendAsync(wave, client, only, cancellationToken)
            : Task.WhenAll(batches.Select(b => SendAsync(wave, client, b, cancellationToken)));
    }

    private async Task SendAsync(
        RequestWave wave,
        ISourceSchemaClient client,
        SourceBatch batch,
        CancellationToken cancellationToken)
    {
        var merger = new AnswerMerger(_document, wave.Schema, batch, _diagnostics);
        using var activity = _diagnostics.StartRequest(wave, batch);
        try
        {
            var body = new RowBuffer();
            batch.Write(body);
            var isBatch = batch.Style is BatchStyle.Variables or BatchStyle.Requests;
            var answer = await client
                .SendAsync(new SourceSchemaRequest(body.Memory, isBatch, wave.IsMutation, _headers), cancellationToken)
                .ConfigureAwait(false);

            // After a failure the transport may still hold on to the body, so its memory is not used again.
            if (!answer.IsRequestInUse)
            {
                body.Dispose();
            }

            lock (_merging)
            {
                merger.Merge(answer);
            }
        }
        catch (SourceSchemaException exception)
        {
            _diagnostics.RequestFailed(exception.Failure, activity);
            lock (_merging)
            {
                merger.FailUnanswered(exception.Failure);
            }
        }
    }
}
