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
        var data = new FederatedResultWriter(document);
        WriteSome(writer, ref data, isFirst: true, long.MaxValue);
    }

    /// <inheritdoc/>
    public async ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        var data = new FederatedResultWriter(document);
        for (var isFirst = true; !WriteSome(writer, ref data, isFirst, Utf8ResponseWriter.FlushThreshold); isFirst = false)
        {
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        document.Dispose();
        return ValueTask.CompletedTask;
    }

    // Whether that was all.
    private bool WriteSome(IBufferWriter<byte> writer, ref FederatedResultWriter data, bool isFirst, long maxLength)
    {
        var response = new Utf8ResponseWriter(writer);
        if (isFirst)
        {
            ResponseEnvelope.WriteStart(ref response, this, hasData: true);
        }

        if (hasData)
        {
            data.Write(ref response, maxLength);
        }
        else
        {
            response.WriteNull();
        }

        var isDone = data.IsDone || !hasData;
        if (isDone)
        {
            ResponseEnvelope.WriteEnd(ref response, this);
        }

        response.Commit();
        return isDone;
    }
}
