using System.Buffers;
using System.IO.Pipelines;
using Cacao.Execution;
using Cacao.Execution.Results;

namespace Cacao.Federation.Execution;

/// <summary>The answer to a federated operation, its data still as slices of the sources' answers.</summary>
internal sealed class FederatedResult(ResultDocument document, bool hasData) : IOperationResult
{
    /// <inheritdoc/>
    public OperationOutcome Outcome => OperationOutcome.Executed;

    /// <inheritdoc/>
    public IReadOnlyList<IError> Errors { get; set; } = document.Errors;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <inheritdoc/>
    public int? RequestIndex { get; set; }

    /// <inheritdoc/>
    public int? VariableIndex { get; set; }

    /// <inheritdoc/>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        var response = new Utf8ResponseWriter(writer);
        ResponseEnvelope.WriteStart(ref response, this, hasData: true);
        if (hasData)
        {
            new FederatedResultWriter(document).Write(ref response);
        }
        else
        {
            response.WriteNull();
        }

        ResponseEnvelope.WriteEnd(ref response, this);
    }

    /// <inheritdoc/>
    public ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        WriteTo(writer);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        document.Dispose();
        return ValueTask.CompletedTask;
    }
}
