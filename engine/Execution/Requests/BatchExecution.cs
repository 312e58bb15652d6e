using System.Text.Json;
using Cacao.Execution.Operations;
using Cacao.Execution.Resolving;
using Cacao.Language;

namespace Cacao.Execution;

/// <summary>Executes the requests of a batch, each once for each set of its variables.</summary>
/// <remarks>Neighbouring queries form a wave: they run on one loop with one set of loaders. A mutation is a wave of its
/// own, so that what stands behind it sees what it did.</remarks>
internal sealed class BatchExecution(
    RequestExecutor executor,
    RequestPreparation preparation,
    CancellationToken cancellationToken)
{
    private readonly List<IOperationResult?> _results = [];
    private Wave? _wave;

    public async ValueTask<IReadOnlyList<IOperationResult>> RunAsync(IReadOnlyList<OperationRequest> requests)
    {
        foreach (var request in requests)
        {
            if (!TryGetOperation(request, out var operation, out var failure))
            {
                Add(failure, request, variableIndex: null);
            }
            else if (request.Variables.ValueKind != JsonValueKind.Array)
            {
                await AddAsync(request, operation, request.Variables, variableIndex: null).ConfigureAwait(false);
            }
            else
            {
                await AddVariableSetsAsync(request, operation).ConfigureAwait(false);
            }
        }

        await EndWaveAsync().ConfigureAwait(false);
        return _results!;
    }

    private bool TryGetOperation(OperationRequest request, out CompiledOperation operation, out OperationResult failure)
    {
        if (!preparation.TryGetOperation(request, ContextOf(request), out operation!, out failure!))
        {
            return false;
        }

        if (operation.Type == OperationType.Subscription)
        {
            var error = ExecutionErrors.NotAllowed(OperationType.Subscription);
            failure = preparation.Fail(OperationOutcome.OperationNotAllowed, error);
            return false;
        }

        return true;
    }

    private RequestContext? ContextOf(OperationRequest request) =>
        executor.Events is null ? null : new RequestContext(executor, request, cancellationToken);

    private async ValueTask AddVariableSetsAsync(OperationRequest request, CompiledOperation operation)
    {
        var index = 0;
        foreach (var variables in request.Variables.EnumerateArray())
        {
            await AddAsync(request, operation, variables, index++).ConfigureAwait(false);
        }
    }

    private async ValueTask AddAsync(
        OperationRequest request,
        CompiledOperation operation,
        JsonElement given,
        int? variableIndex)
    {
        if (!preparation.TryAdmit(
            operation,
            request,
            given,
            ContextOf(request),
            out var admitted,
            out var failure))
        {
            Add(failure, request, variableIndex);
            return;
        }

        var prepared = new PreparedOperation(operation, admitted.Variables);
        if (await executor.RefuseAsync(prepared, request, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            Add(refusal, request, variableIndex);
            return;
        }

        if (operation.IsMutation)
        {
            await EndWaveAsync().ConfigureAwait(false);
        }

        _wave ??= new Wave(executor, request, cancellationToken);
        var place = Add(null, request, variableIndex);
        _wave.Add(prepared, admitted, request, place, variableIndex);
        if (operation.IsMutation)
        {
            await EndWaveAsync().ConfigureAwait(false);
        }
    }

    private int Add(OperationResult? result, OperationRequest request, int? variableIndex)
    {
        if (result is not null)
        {
            result.RequestIndex = request.RequestIndex;
            result.VariableIndex = variableIndex;
        }

        _results.Add(result);
        return _results.Count - 1;
    }

    private async ValueTask EndWaveAsync()
    {
        if (_wave is { } wave)
        {
            _wave = null;
            await wave.RunAsync(_results).ConfigureAwait(false);
        }
    }

    private sealed class Wave
    {
        private readonly RequestExecutor _executor;
        private readonly CancellationToken _cancellationToken;
        private readonly ExecutionLoop _loop;
        private readonly RequestState _state;
        private readonly List<Member> _members = [];

        public Wave(RequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
        {
            _executor = executor;
            _cancellationToken = cancellationToken;
            _loop = new ExecutionLoop(executor.Options.ExecutionTimeout, cancellationToken);
            _state = new RequestState(executor, request, _loop);
        }

        public void Add(
            PreparedOperation operation,
            AdmittedOperation admitted,
            OperationRequest request,
            int place,
            int? variableIndex)
        {
            var execution = new OperationExecution(
                _executor,
                operation.Variant,
                operation.Variables,
                _state,
                _loop,
                request.RootValue);
            _members.Add(new Member(place, request.RequestIndex, variableIndex, admitted, execution));
        }

        public async ValueTask RunAsync(List<IOperationResult?> results)
        {
            foreach (var member in _members)
            {
                member.Execution.Start();
            }

            await _loop.RunAsync().ConfigureAwait(false);
            await _state.EndAsync().ConfigureAwait(false);
            foreach (var (place, requestIndex, variableIndex, admitted, execution) in _members)
            {
                var result = RequestExecutor.TakeResult(execution, _cancellationToken);
                result.RequestIndex = requestIndex;
                result.VariableIndex = variableIndex;
                result.Extensions = admitted.Extensions;
                results[place] = result;
            }
        }

        private sealed record Member(
            int Place,
            int? RequestIndex,
            int? VariableIndex,
            AdmittedOperation Admitted,
            OperationExecution Execution);
    }
}
