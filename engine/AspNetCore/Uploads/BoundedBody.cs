using Cacao.AspNetCore.Http;

namespace Cacao.AspNetCore.Uploads;

/// <summary>The body of a request, of which no more is read than allowed.</summary>
/// <remarks>The server's own limit would cut the connection off while the client still sends, so that it would hardly ever get to see
/// why. This one leaves the rest to the server, which reads on for a moment after the answer.</remarks>
internal sealed class BoundedBody(Stream body, long maxLength) : Stream
{
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="RequestRejectedException">The body is longer than allowed.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _length += read;
        return _length <= maxLength
            ? read
            : throw new RequestRejectedException(RequestRejection.TooLarge(maxLength));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
