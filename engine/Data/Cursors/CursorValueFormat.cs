using System.Buffers;

namespace Cacao.Data;

/// <summary>How a cursor holds the values of one type.</summary>
internal abstract class CursorValueFormat
{
    public abstract void Write(IBufferWriter<byte> writer, object value);

    /// <summary>Reads a value and moves <paramref name="source"/> behind it.</summary>
    /// <returns><c>false</c> when the bytes are no value of the type.</returns>
    public abstract bool TryRead(ref ReadOnlySpan<byte> source, Type type, out object? value);
}
