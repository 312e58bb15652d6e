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

    private readonly PooledBuffer _buffer = new(InitialSize);
    private bool _isFlushed;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    public override void Advance(int bytes) => _buffer.Advance(bytes);

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
            response.ContentLength = _buffer.Length;
        }

        return SendAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => response.BodyWriter.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => Dispose();

    public void Dispose() => _buffer.Dispose();

    // Whoever writes waits for the end of this first: until then the pipe may read the buffer.
    private ValueTask<FlushResult> SendAsync(CancellationToken cancellationToken)
    {
        var written = _buffer.Written;
        _buffer.Clear();
        return response.BodyWriter.WriteAsync(written, cancellationToken);
    }
}
