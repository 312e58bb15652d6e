using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>
/// The body of an answer, gathered in pooled memory. One that ends before it was flushed goes out as a whole with its
/// length, which is cheaper than chunks for both sides; the rest of one that is longer goes straight to the server.
/// </summary>
internal sealed class AnswerBody(HttpResponse response) : PipeWriter, IDisposable
{
    private const int InitialSize = 32 * 1024;

    private readonly PooledBuffer _buffer = new(InitialSize);
    private bool _isFlushed;

    public override Memory<byte> GetMemory(int sizeHint = 0) =>
        _isFlushed ? response.BodyWriter.GetMemory(sizeHint) : _buffer.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) =>
        _isFlushed ? response.BodyWriter.GetSpan(sizeHint) : _buffer.GetSpan(sizeHint);

    public override void Advance(int bytes)
    {
        if (_isFlushed)
        {
            response.BodyWriter.Advance(bytes);
        }
        else
        {
            _buffer.Advance(bytes);
        }
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_isFlushed)
        {
            return response.BodyWriter.FlushAsync(cancellationToken);
        }

        _isFlushed = true;
        return SendAsync(cancellationToken);
    }

    /// <summary>Sends what has not been sent yet. Nothing may be written after it.</summary>
    public ValueTask<FlushResult> EndAsync(CancellationToken cancellationToken)
    {
        if (_isFlushed)
        {
            return response.BodyWriter.FlushAsync(cancellationToken);
        }

        response.ContentLength = _buffer.Length;
        return SendAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => response.BodyWriter.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => Dispose();

    public void Dispose() => _buffer.Dispose();

    private ValueTask<FlushResult> SendAsync(CancellationToken cancellationToken) =>
        response.BodyWriter.WriteAsync(_buffer.Written, cancellationToken);
}
