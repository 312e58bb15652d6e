using Cacao.Execution;
using Cacao.Types;

namespace Cacao.Federation.Execution;

/// <summary>An executor whose schema can be exchanged while requests run: each request ends with the schema that it began with.</summary>
internal sealed class ReloadableExecutor(Func<FederatedSchema, FederatedRequestExecutor> create, FederatedSchema initial)
    : IRequestExecutor
{
    private volatile FederatedRequestExecutor _current = create(initial);

    public string Name => _current.Name;

    public Schema Schema => _current.Schema;

    public Task<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken = default) =>
        _current.ExecuteAsync(request, cancellationToken);

    public Task<IReadOnlyList<IOperationResult>> ExecuteBatchAsync(
        IReadOnlyList<OperationRequest> requests,
        CancellationToken cancellationToken = default) =>
        _current.ExecuteBatchAsync(requests, cancellationToken);

    /// <summary>Plans operations ahead of the requests for them.</summary>
    /// <param name="documents">Documents in UTF-8.</param>
    /// <returns>How many operations there are plans for.</returns>
    public int WarmUp(IEnumerable<ReadOnlyMemory<byte>> documents) => _current.WarmUp(documents);

    /// <summary>Exchanges the schema, after its plans have been made.</summary>
    public void Exchange(FederatedSchema schema, IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        var next = create(schema);
        next.WarmUp(documents);
        _current = next;
    }
}
