using System.Buffers;
using System.IO.Pipelines;

namespace Cacao.AspNetCore.Http;

/// <summary>The whole body of a request as one stretch of memory: that of the pipe itself when the body lies in one piece,
/// else a pooled copy. Disposing of it gives the memory back.</summary>
internal readonly struct RequestBody : IDisposable
{
    private readonly PipeReader _reader;
    private readonly ReadOnlySequence<byte> _sequence;
    private readonly byte[]? _copy;

    private RequestBody(PipeReader reader, in ReadOnlySequence<byte> sequence)
    {
        _reader = reader;
        _sequence = sequence;
        if (sequence.IsSingleSegment)
        {
            Memory = sequence.First;
            return;
        }

        var length = checked((int)sequence.Length);
        _copy = ArrayPool<byte>.Shared.Rent(length);
        sequence.CopyTo(_copy);
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
                return new RequestBody(reader, buffer);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    public void Dispose()
    {
        _reader.AdvanceTo(_sequence.End);
        if (_copy is not null)
        {
            ArrayPool<byte>.Shared.Return(_copy);
        }
    }
}
