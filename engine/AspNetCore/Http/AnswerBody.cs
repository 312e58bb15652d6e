using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>
/// The body of an answer, gathered in pooled memory. One that ends before it was flushed goes out as a whole with its
/// length, which is cheaper than chunks for both sides.
/// </summary>
internal sealed class AnswerBody(HttpResponse response) : PipeWriter, IDisposable
{
    private const int InitialSize = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _length;
    private bool _isFlushed;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public override void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bytes, (uint)(_buffer.Length - _length));
        _length += bytes;
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        _isFlushed = true;
        return SendAsync(cancellationToken);
    }

    /// <summary>Sends what has not been sent yet. Nothing may be written after it.</summary>
    public ValueTask<FlushResult> EndAsync(CancellationToken cancellationToken)
    {
        if (!_isFlushed)
        {
            response.ContentLength = _length;
        }

        return SendAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => response.BodyWriter.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => Dispose();

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Whoever writes waits for the end of this first: until then the pipe may read the buffer.
    private ValueTask<FlushResult> SendAsync(CancellationToken cancellationToken)
    {
        var length = _length;
        _length = 0;
        return response.BodyWriter.WriteAsync(_buffer.AsMemory(0, length), cancellationToken);
    }

    private void EnsureFree(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (_buffer.Length - _length >= needed)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + needed), 2 * _buffer.Length));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
