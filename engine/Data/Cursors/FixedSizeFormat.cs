using System.Buffers;

namespace Cacao.Data;

/// <summary>Holds a value in a fixed number of bytes.</summary>
internal sealed class FixedSizeFormat(
    int size,
    Action<Memory<byte>, object> write,
    Func<ReadOnlyMemory<byte>, Type, object?> read)
    : CursorValueFormat
{
    public override void Write(IBufferWriter<byte> writer, object value)
    {
        write(writer.GetMemory(size)[..size], value);
        writer.Advance(size);
    }

    public override bool TryRead(ref ReadOnlySpan<byte> source, Type type, out object? value)
    {
        value = null;

        if (source.Length < size)
        {
            return false;
        }

        value = read(source[..size].ToArray(), type);
        source = source[size..];
        return value is not null;
    }
}
