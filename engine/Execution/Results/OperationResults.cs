using System.Buffers;
using Cacao.Execution.Results;

namespace Cacao.Execution;

/// <summary>Makes results of requests that are not executed, for transports and request policies.</summary>
public static class OperationResults
{
    /// <summary>Makes a result that holds errors and no data.</summary>
    public static IOperationResult FromErrors(OperationOutcome outcome, params IReadOnlyList<IError> errors) =>
        new OperationResult(outcome, errors);

    /// <summary>Writes errors as a JSON list, for transports that send them without a result around.</summary>
    public static void WriteErrors(IBufferWriter<byte> writer, IReadOnlyList<IError> errors)
    {
        var response = new Utf8ResponseWriter(writer);
        ErrorWriter.Write(ref response, errors);
        response.Commit();
    }
}
