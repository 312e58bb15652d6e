using System.Buffers;

namespace Cacao.Federation.Execution;

/// <summary>A pooled byte buffer that can be cut back, for rows that turn out to be superfluous.</summary>
internal sealed class RowBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _array = ArrayPool<byte>.Shared.Rent(1024);

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Bytes => _array.AsSpan(0, Length);

    /// <summary>What was written, for sending.</summary>
    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Length);

    /// <summary>Forgets everything behind a length.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Writes the name of a member of a JSON object.</summary>
    /// <param name="name">A GraphQL name: letters, digits and underscores, which need no escapes.</param>
    public void WriteMemberName(string name)
    {
        var free = GetSpan(name.Length + 3);
        free[0] = (byte)'"';
        System.Text.Ascii.FromUtf16(name, free[1..], out var length);
        free[length + 1] = (byte)'"';
        free[length + 2] = (byte)':';
        Length += length + 3;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(Length);
    }

    public void Dispose()
    {
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = [];
        }
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(1, sizeHint);
        if (needed <= _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _array.Length * 2));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
