using System.Collections.Immutable;
using Cacao.Federation.Planning;
using Cacao.Language;

namespace Cacao.Federation.Execution;

/// <summary>Executes one plan for one request: each source request starts as soon as its own dependencies are done.</summary>
internal sealed class PlanExecutor
{
    private readonly PreparedPlan _plan;
    private readonly ExecutionSchema _schema;
    private readonly IReadOnlyDictionary<string, ISourceSchemaClient> _clients;
    private readonly ForwardedVariables _variables;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;
    private readonly ResultDocument _document;

    // Answers arrive on any thread and are merged one at a time.
    private readonly Lock _merging = new();

    public PlanExecutor(
        PreparedPlan plan,
        ExecutionSchema schema,
        IReadOnlyDictionary<string, ISourceSchemaClient> clients,
        ForwardedVariables variables,
        IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        _plan = plan;
        _schema = schema;
        _clients = clients;
        _variables = variables;
        _headers = headers;
        _document = new ResultDocument(plan, variables.EvaluateTerms(plan.Plan.ConditionTerms));
    }

    /// <summary>Executes the plan.</summary>
    /// <param name="introspection">The answer to the introspection fields, if there are any; the result keeps it.</param>
    /// <param name="cancellationToken">Ends all requests.</param>
    /// <returns>The completed result; the caller disposes of it.</returns>
    public async Task<FederatedResult> ExecuteAsync(SourceBuffer? introspection, CancellationToken cancellationToken)
    {
        try
        {
            if (introspection is not null)
            {
                Merge(introspection);
            }

            var tasks = new Task[_plan.Requests.Length];
            for (var i = 0; i < tasks.Length; i++)
            {
                tasks[i] = RunAsync(_plan.Requests[i], tasks, cancellationToken);
            }

            await Task.WhenAll(tasks).ConfigureAwait(false);
            var hasData = new ResultCompleter(_document).Complete();
            return new FederatedResult(_document, hasData);
        }
        catch
        {
            _document.Dispose();
            throw;
        }
    }

    // The gateway answers for its own schema as one more source.
    private void Merge(SourceBuffer introspection)
    {
        using var rows = new RequestRows(_plan.Introspection!.Operation);
        rows.Add("{}"u8, ResultDocument.Root);
        new AnswerMerger(_document, string.Empty, [], rows).MergeSingle(introspection, 0);
    }

    private async Task RunAsync(PreparedRequest request, Task[] tasks, CancellationToken cancellationToken)
    {
        foreach (var dependency in request.Request.Dependencies)
        {
            await tasks[dependency - 1].ConfigureAwait(false);
        }

        if (!request.Request.Condition.Holds(_document.Terms))
        {
            return;
        }

        var client = _clients[request.Request.Schema];
        var groups = CollectRows(request);
        try
        {
            if (groups is [var only])
            {
                await SendAsync(client, request, only, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await Task.WhenAll(groups.Select(g => SendAsync(client, request, g, cancellationToken))).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var group in groups)
            {
                group.Dispose();
            }
        }
    }

    private ImmutableArray<RequestRows> CollectRows(PreparedRequest request)
    {
        var forwarded = _variables.Select(
            request.Request.ForwardedVariables,
            request.Request.Conditions,
            _document.Terms);
        if (request.Request.IsLookup)
        {
            lock (_merging)
            {
                return LookupRows.Collect(_document, _schema.Schema, request, forwarded);
            }
        }

        var rows = new RequestRows(request.Complete);
        rows.Add([(byte)'{', .. forwarded, (byte)'}'], ResultDocument.Root);
        return [rows];
    }

    private Task SendAsync(
        ISourceSchemaClient client,
        PreparedRequest request,
        RequestRows rows,
        CancellationToken cancellationToken)
    {
        if (rows.Count == 1)
        {
            return SendAsync(client, request, rows, 0, cancellationToken);
        }

        return client.SupportsVariableBatching
            ? SendAsync(client, request, rows, null, cancellationToken)
            : Task.WhenAll(Enumerable.Range(0, rows.Count).Select(row => SendAsync(client, request, rows, row, cancellationToken)));
    }

    private async Task SendAsync(
        ISourceSchemaClient client,
        PreparedRequest request,
        RequestRows rows,
        int? row,
        CancellationToken cancellationToken)
    {
        var merger = new AnswerMerger(_document, request.Request.Schema, request.SourcePath, rows);
        try
        {
            var answer = await SendAsync(client, request, WriteBody(rows, row), row is null, cancellationToken)
                .ConfigureAwait(false);
            lock (_merging)
            {
                if (row is { } single)
                {
                    merger.MergeSingle(answer, single);
                }
                else
                {
                    merger.MergeBatch(answer);
                }
            }
        }
        catch (SourceSchemaException exception)
        {
            lock (_merging)
            {
                if (row is { } single)
                {
                    merger.FailRow(single, exception.Failure);
                }
                else
                {
                    merger.FailUnanswered(exception.Failure);
                }
            }
        }
    }

    // After a failure the transport may still hold on to the body, so its memory is not used again.
    private async ValueTask<SourceBuffer> SendAsync(
        ISourceSchemaClient client,
        PreparedRequest request,
        RowBuffer body,
        bool isBatch,
        CancellationToken cancellationToken)
    {
        var isMutation = request.Request.Operation.Operation == OperationType.Mutation;
        var answer = await client
            .SendAsync(new SourceSchemaRequest(body.Memory, isBatch, isMutation, _headers), cancellationToken)
            .ConfigureAwait(false);
        body.Dispose();
        return answer;
    }

    private static RowBuffer WriteBody(RequestRows rows, int? row)
    {
        var body = new RowBuffer();
        if (row is { } single)
        {
            RequestBody.WriteSingle(body, rows, single);
        }
        else
        {
            RequestBody.WriteBatch(body, rows);
        }

        return body;
    }
}
