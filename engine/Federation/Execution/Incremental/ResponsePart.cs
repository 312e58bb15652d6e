using System.Buffers;
using System.IO.Pipelines;
using Cacao.Execution;
using Cacao.Execution.Results;

namespace Cacao.Federation.Execution;

/// <summary>One of the results that make up a response together, written already: what it was made of may be growing on.</summary>
internal sealed class ResponsePart(byte[] json, IReadOnlyList<IError> errors, bool hasNext) : IOperationResult
{
    public OperationOutcome Outcome => OperationOutcome.Executed;

    public IReadOnlyList<IError> Errors => errors;

    public IReadOnlyDictionary<string, object?>? Extensions => null;

    public int? RequestIndex => null;

    public int? VariableIndex => null;

    public bool HasNext => hasNext;

    bool? IOperationResult.HasNext => hasNext;

    public void WriteTo(IBufferWriter<byte> writer) => writer.Write(json);

    public ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default)
    {
        WriteTo(writer);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
