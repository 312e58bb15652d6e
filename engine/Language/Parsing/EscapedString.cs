using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Cacao.Language;

/// <summary>Resolves the escapes of a quoted string.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-String-Value.Semantics"/></remarks>
internal static class EscapedString
{
    private const int StackLimit = 256;
    private const int LargestScalar = 0x10FFFF;

    /// <summary>The value of the string whose content stands at [start, end) of the source.</summary>
    public static string Decode(ReadOnlySpan<byte> source, int start, int end)
    {
        // No escape is shorter than the UTF-8 bytes it stands for, so the content's own length is always enough.
        var length = end - start;
        var rented = length > StackLimit ? ArrayPool<byte>.Shared.Rent(length) : null;
        try
        {
            var buffer = rented ?? stackalloc byte[StackLimit];
            return Encoding.UTF8.GetString(buffer[..Decode(source, start, end, buffer)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    private static int Decode(ReadOnlySpan<byte> source, int position, int end, Span<byte> buffer)
    {
        var written = 0;
        while (true)
        {
            var plain = source[position..end];
            var length = plain.IndexOf((byte)'\\');
            if (length < 0)
            {
                plain.CopyTo(buffer[written..]);
                return written + plain.Length;
            }

            plain[..length].CopyTo(buffer[written..]);
            written += length;
            position += length;
            var scalar = DecodeEscape(source, ref position, end);
            written += scalar.EncodeToUtf8(buffer[written..]);
        }
    }

    /// <summary>Reads the escape whose backslash is at <paramref name="position"/>, and moves behind it.</summary>
    private static Rune DecodeEscape(ReadOnlySpan<byte> source, ref int position, int end)
    {
        var start = position;
        position += 2;
        switch (source[start + 1])
        {
            case (byte)'"':
                return new Rune('"');
            case (byte)'\\':
                return new Rune('\\');
            case (byte)'/':
                return new Rune('/');
            case (byte)'b':
                return new Rune('\b');
            case (byte)'f':
                return new Rune('\f');
            case (byte)'n':
                return new Rune('\n');
            case (byte)'r':
                return new Rune('\r');
            case (byte)'t':
                return new Rune('\t');
            case (byte)'u' when position < end && source[position] == '{':
                return DecodeVariableWidth(source, start, ref position, end);
            case (byte)'u':
                return DecodeFixedWidth(source, start, ref position, end);
            default:
                ThrowInvalidEscape(source, start, end, 2);
                return default;
        }
    }

    private static Rune DecodeVariableWidth(ReadOnlySpan<byte> source, int start, ref int position, int end)
    {
        var digits = source[(position + 1)..end];
        var length = digits.IndexOf((byte)'}');
        if (length <= 0 || !TryReadHex(digits[..length], out var value) || !Rune.TryCreate(value, out var scalar))
        {
            ThrowInvalidEscape(source, start, end, length < 0 ? 12 : length + 4);
            return default;
        }

        position += length + 2;
        return scalar;
    }

    private static Rune DecodeFixedWidth(ReadOnlySpan<byte> source, int start, ref int position, int end)
    {
        if (!TryReadFour(source[position..end], out var value))
        {
            ThrowInvalidEscape(source, start, end, 6);
        }

        position += 4;
        if (Rune.TryCreate(value, out var scalar))
        {
            return scalar;
        }

        // Only surrogates are left; the leading one of a pair has to be followed by an escaped trailing one.
        var next = source[position..end];
        if (next.StartsWith("\\u"u8)
            && TryReadFour(next[2..], out var trailing)
            && Rune.TryCreate((char)value, (char)trailing, out scalar))
        {
            position += 6;
            return scalar;
        }

        ThrowInvalidEscape(source, start, end, 6);
        return default;
    }

    private static bool TryReadFour(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        return text.Length >= 4 && TryReadHex(text[..4], out value);
    }

    private static bool TryReadHex(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            // Stops growing beyond Unicode instead of overflowing; leading zeros may be as many as one likes.
            value = value > LargestScalar ? value : (value << 4) | HexValue(digit);
        }

        return true;
    }

    private static int HexValue(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    [DoesNotReturn]
    private static void ThrowInvalidEscape(ReadOnlySpan<byte> source, int start, int end, int length)
    {
        var stop = Math.Min(end, start + length);
        while (stop < end && (source[stop] & 0xC0) == 0x80)
        {
            stop++;
        }

        SyntaxError.Throw(
            source,
            start,
            SyntaxErrorReason.InvalidEscape,
            $"Invalid escape {SyntaxError.Quote(source[start..stop])}, expected \\\" \\\\ \\/ \\b \\f \\n \\r \\t"
            + " or \\u with the number of a Unicode scalar value.");
    }
}
