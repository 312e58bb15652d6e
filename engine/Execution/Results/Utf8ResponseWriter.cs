using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using System.Xml;

namespace Cacao.Execution.Results;

/// <summary>Writes JSON tokens into the spans of a buffer writer. Call <see cref="Commit"/> at the end.</summary>
internal ref struct Utf8ResponseWriter(IBufferWriter<byte> writer)
{
    /// <summary>How many bytes are written before they are sent on: enough to fill some network packets, little enough not to pile
    /// up, and a little less than the memory that a response begins with.</summary>
    public const long FlushThreshold = 30 * 1024;

    // The longest number, date or duration is far shorter.
    private const int MaxTokenLength = 128;
    private const int MillisecondsEnd = 23;
    private const int OffsetLength = 6;
    private const int MaxCharsPerStep = 4096;
    private const int MaxBytesPerChar = 3;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private readonly IBufferWriter<byte> _writer = writer;
    private Span<byte> _free;
    private int _used;
    private long _committed;

    /// <summary>How many bytes were written.</summary>
    public readonly long Length => _committed + _used;

    public void WriteByte(byte value)
    {
        if (_used == _free.Length)
        {
            Renew(1);
        }

        _free[_used++] = value;
    }

    public void WriteRaw(scoped ReadOnlySpan<byte> value)
    {
        if (value.Length > _free.Length - _used)
        {
            WriteRawInSteps(value);
            return;
        }

        value.CopyTo(_free[_used..]);
        _used += value.Length;
    }

    /// <summary>Writes the name of a member and the separator before it: a comma, or the brace that begins the object.</summary>
    public void WriteMember(in MemberName name, byte separator)
    {
        name.CopyTo(GetFree(name.CopyLength), separator);
        _used += name.Length;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteInt64(long value)
    {
        // Counts and grades are frequent.
        if (value is >= 0 and < 10)
        {
            WriteByte((byte)('0' + value));
            return;
        }

        Utf8Formatter.TryFormat(value, GetFree(MaxTokenLength), out var written);
        _used += written;
    }

    public void WriteDouble(double value)
    {
        value.TryFormat(GetFree(MaxTokenLength), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    public void WriteDecimal(decimal value)
    {
        var free = GetFree(MaxTokenLength);
        if (!DecimalText.TryWrite(value, free, out var written))
        {
            value.TryFormat(free, out written, default, CultureInfo.InvariantCulture);
        }

        _used += written;
    }

    public void WriteGuid(Guid value)
    {
        var free = GetFree(MaxTokenLength);
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free[1..], out var written);
        free[written + 1] = (byte)'"';
        _used += written + 2;
    }

    /// <summary>Writes a global id.</summary>
    public void WriteNodeId(NodeIdText type, Guid id)
    {
        var free = GetFree(type.WriteLength);
        _used += type.Write(free, id);
    }

    /// <summary>Writes a point in time with milliseconds: <c>2026-08-22T10:30:00.000Z</c>, or with its offset.</summary>
    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        // The round-trip format is by far the fastest. It has seven digits behind the seconds.
        var free = GetFree(MaxTokenLength);
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free[1..], out var written, 'O');
        var offset = free.Slice(written + 1 - OffsetLength, OffsetLength);
        var end = 1 + MillisecondsEnd;
        if (value.Offset == TimeSpan.Zero)
        {
            free[end++] = (byte)'Z';
        }
        else
        {
            offset.CopyTo(free[end..]);
            end += OffsetLength;
        }

        free[end] = (byte)'"';
        _used += end + 1;
    }

    /// <summary>Writes a date: <c>2026-08-22</c>.</summary>
    public void WriteDate(DateOnly value)
    {
        var free = GetFree(MaxTokenLength);
        free[0] = (byte)'"';
        value.TryFormat(free[1..], out var written, "O", CultureInfo.InvariantCulture);
        free[written + 1] = (byte)'"';
        _used += written + 2;
    }

    /// <summary>Writes a duration as ISO 8601 has it: <c>PT1H30M</c>.</summary>
    public void WriteTimeSpan(TimeSpan value) => WriteName(XmlConvert.ToString(value));

    /// <summary>Writes a string of ASCII characters that need no escapes.</summary>
    public void WriteName(string value)
    {
        WriteByte((byte)'"');
        var free = GetFree(value.Length + 1);
        System.Text.Ascii.FromUtf16(value, free, out var written);
        free[written] = (byte)'"';
        _used += written + 1;
    }

    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        if (value.Length > MaxCharsPerStep)
        {
            WriteByte((byte)'"');
            WriteRest(value);
            return;
        }

        // Most strings are short and plain: they take one look at the free memory and one pass.
        var free = GetFree(value.Length + 2);
        free[0] = (byte)'"';
        var plain = PlainText.Copy(value, free[1..]);
        if (plain == value.Length)
        {
            free[plain + 1] = (byte)'"';
            _used += plain + 2;
            return;
        }

        _used += plain + 1;
        WriteRest(value[plain..]);
    }

    /// <summary>Hands what was written to the buffer writer.</summary>
    public void Commit()
    {
        if (_used > 0)
        {
            _writer.Advance(_used);
            _committed += _used;
            _used = 0;
            _free = default;
        }
    }

    // The rest of a string and the closing quote.
    private void WriteRest(scoped ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var step = value[..Math.Min(value.Length, MaxCharsPerStep)];
            var length = PlainText.Copy(step, GetFree(step.Length));
            _used += length;
            if (length == 0)
            {
                length = WriteSpecial(value);
            }

            value = value[length..];
        }

        WriteByte((byte)'"');
    }

    // An escape, or everything up to the next one: text that is not ASCII comes in runs.
    private int WriteSpecial(scoped ReadOnlySpan<char> value)
    {
        var clean = value.IndexOfAny(s_escaped);
        if (clean == 0)
        {
            WriteEscape(value[0]);
            return 1;
        }

        var run = clean < 0 ? value : value[..clean];
        WriteUnescaped(run);
        return run.Length;
    }

    // A lone surrogate is no Unicode text; U+FFFD takes its place.
    private void WriteUnescaped(scoped ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            var length = Math.Min(value.Length, MaxCharsPerStep);
            if (length < value.Length && char.IsHighSurrogate(value[length - 1]))
            {
                length--;
            }

            var free = GetFree(length * MaxBytesPerChar);
            Utf8.FromUtf16(value[..length], free, out _, out var written);
            _used += written;
            value = value[length..];
        }
    }

    private void WriteEscape(char value)
    {
        switch (value)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            default:
                WriteRaw("\\u00"u8);
                Utf8Formatter.TryFormat((byte)value, GetFree(2), out _, new StandardFormat('X', 2));
                _used += 2;
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> GetFree(int length)
    {
        if (_free.Length - _used < length)
        {
            Renew(length);
        }

        return _free[_used..];
    }

    private void Renew(int length)
    {
        Commit();
        _free = _writer.GetSpan(length);
    }

    private void WriteRawInSteps(scoped ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            var free = GetFree(1);
            var length = Math.Min(free.Length, value.Length);
            value[..length].CopyTo(free);
            _used += length;
            value = value[length..];
        }
    }
}
