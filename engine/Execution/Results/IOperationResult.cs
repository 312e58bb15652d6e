using System.Buffers;
using System.IO.Pipelines;

namespace Cacao.Execution;

/// <summary>The result of one execution of an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format"/>
public interface IOperationResult : IExecutionResult
{
    /// <inheritdoc/>
    ExecutionResultKind IExecutionResult.Kind => ExecutionResultKind.SingleResult;

    /// <summary>How far the request came; tells transports which status to answer with.</summary>
    OperationOutcome Outcome { get; }

    /// <summary>The errors in the order in which they arose; empty when there are none.</summary>
    IReadOnlyList<IError> Errors { get; }

    /// <summary>The members of <c>extensions</c>; <c>null</c> when there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Which request of a batch of requests this answers; <c>null</c> outside of one.</summary>
    int? RequestIndex { get; }

    /// <summary>Which set of variables of a variable batch this answers; <c>null</c> outside of one.</summary>
    int? VariableIndex { get; }

    /// <summary>Whether more parts of the response follow; <c>null</c> when it does not come in parts.</summary>
    bool? HasNext => null;

    /// <summary>Writes the result as UTF-8 JSON, without line breaks.</summary>
    void WriteTo(IBufferWriter<byte> writer);

    /// <summary>Writes the result as UTF-8 JSON to a pipe, flushing as it goes so that a large result does not pile up.</summary>
    ValueTask WriteToAsync(PipeWriter writer, CancellationToken cancellationToken = default);
}
