using System.Buffers;
using System.IO.Pipelines;

namespace Cacao.AspNetCore.Http;

/// <summary>The whole body of a request as one stretch of pooled memory. Disposing of it gives the memory back.</summary>
/// <remarks>A copy, since the server takes its own memory away from a request whose client has left, and does not like to be told
/// later that it was still in use.</remarks>
internal readonly struct RequestBody : IDisposable
{
    private readonly byte[] _copy;

    private RequestBody(in ReadOnlySequence<byte> bytes)
    {
        var length = checked((int)bytes.Length);
        _copy = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(_copy);
        Memory = _copy.AsMemory(0, length);
    }

    public ReadOnlyMemory<byte> Memory { get; }

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="RequestRejectedException">It is longer than allowed.</exception>
    public static async ValueTask<RequestBody> ReadAsync(
        PipeReader reader,
        long? length,
        long maxLength,
        CancellationToken cancellationToken)
    {
        if (length > maxLength)
        {
            throw new RequestRejectedException(RequestRejection.TooLarge(maxLength));
        }

        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            if (buffer.Length > maxLength)
            {
                reader.AdvanceTo(buffer.End);
                throw new RequestRejectedException(RequestRejection.TooLarge(maxLength));
            }

            if (result.IsCompleted || buffer.Length == length)
            {
                var body = new RequestBody(buffer);
                reader.AdvanceTo(buffer.End);
                return body;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_copy);
}
