using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>The bytes of one answer in pooled memory.</summary>
public sealed class SourceBuffer : IDisposable
{
    private byte[]? _array;
    private readonly int _length;
    private readonly bool _isPooled;

    private SourceBuffer(byte[] array, int length, bool isPooled)
    {
        _array = array;
        _length = length;
        _isPooled = isPooled;
    }

    /// <summary>Whether the memory of the request may still be read, because there was more than one try.</summary>
    internal bool IsRequestInUse { get; set; }

    /// <summary>The bytes.</summary>
    /// <exception cref="ObjectDisposedException">The memory was given back.</exception>
    public ReadOnlySpan<byte> Bytes =>
        (_array ?? throw new ObjectDisposedException(nameof(SourceBuffer))).AsSpan(0, _length);

    /// <summary>Copies bytes into pooled memory.</summary>
    public static SourceBuffer Copy(ReadOnlySpan<byte> bytes)
    {
        var array = ArrayPool<byte>.Shared.Rent(Math.Max(1, bytes.Length));
        bytes.CopyTo(array);
        return new SourceBuffer(array, bytes.Length, isPooled: true);
    }

    /// <summary>Uses memory that belongs to somebody else.</summary>
    internal static SourceBuffer Wrap(byte[] bytes) => new(bytes, bytes.Length, isPooled: false);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expectedLength">How many bytes to expect, if known.</param>
    /// <param name="maxLength">How many bytes to accept.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidDataException">There are more bytes than accepted.</exception>
    public static async ValueTask<SourceBuffer> ReadAsync(
        Stream stream,
        long? expectedLength,
        int maxLength,
        CancellationToken cancellationToken)
    {
        if (expectedLength > maxLength)
        {
            throw new InvalidDataException($"The answer has more than {maxLength} bytes.");
        }

        var array = ArrayPool<byte>.Shared.Rent((int)(expectedLength ?? 4096) + 1);
        var length = 0;
        try
        {
            while (await stream.ReadAsync(array.AsMemory(length), cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                length += read;
                if (length > maxLength)
                {
                    throw new InvalidDataException($"The answer has more than {maxLength} bytes.");
                }

                if (length == array.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(array.Length * 2);
                    array.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(array);
                    array = larger;
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(array);
            throw;
        }

        return new SourceBuffer(array, length, isPooled: true);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _array, null) is { } array && _isPooled)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
