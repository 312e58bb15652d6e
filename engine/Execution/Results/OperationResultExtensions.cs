using System.Buffers;
using System.Text;

namespace Cacao.Execution;

/// <summary>Reads results in tests and tools.</summary>
public static class OperationResultExtensions
{
    /// <summary>Writes a result as JSON text.</summary>
    /// <exception cref="InvalidOperationException">It is a stream.</exception>
    public static string ToJson(this IExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The result as that of one execution.</summary>
    /// <exception cref="InvalidOperationException">It is a stream.</exception>
    public static IOperationResult ExpectOperationResult(this IExecutionResult result) =>
        result as IOperationResult ?? throw new InvalidOperationException("The result is a response stream.");

    /// <summary>The result as the response stream of a subscription.</summary>
    /// <exception cref="InvalidOperationException">It is a single result.</exception>
    public static IResponseStream ExpectResponseStream(this IExecutionResult result) =>
        result as IResponseStream ?? throw new InvalidOperationException(
            $"The result is no response stream: {result.ToJson()}");
}
