using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Cacao.Data;

/// <summary>Holds a string as UTF-8 behind its length in bytes.</summary>
internal sealed class StringFormat : CursorValueFormat
{
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    public override void Write(IBufferWriter<byte> writer, object value)
    {
        var text = (string)value;
        var length = s_utf8.GetByteCount(text);
        var target = writer.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(target, length);
        s_utf8.GetBytes(text, target[sizeof(int)..]);
        writer.Advance(sizeof(int) + length);
    }

    public override bool TryRead(ref ReadOnlySpan<byte> source, Type type, out object? value)
    {
        value = null;

        if (source.Length < sizeof(int))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(source);

        if (length < 0 || length > source.Length - sizeof(int))
        {
            return false;
        }

        try
        {
            value = s_utf8.GetString(source.Slice(sizeof(int), length));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        source = source[(sizeof(int) + length)..];
        return true;
    }
}
