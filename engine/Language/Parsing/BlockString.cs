using System.Buffers;
using System.Text;

namespace Cacao.Language;

/// <summary>Removes from a block string the indentation that only serves its place in the document.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#BlockStringValue()"/></remarks>
internal static class BlockString
{
    /// <summary>The value of a block string.</summary>
    /// <param name="raw">What stands between the triple quotes.</param>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var layout = Measure(raw);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, raw.Length));
        try
        {
            return Encoding.UTF8.GetString(buffer.AsSpan(0, Write(raw, layout, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Layout Measure(ReadOnlySpan<byte> raw)
    {
        var commonIndent = int.MaxValue;
        var firstLine = -1;
        var lastLine = -1;
        var number = 0;
        foreach (var line in new LineEnumerator(raw))
        {
            var indent = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (indent >= 0)
            {
                firstLine = firstLine < 0 ? number : firstLine;
                lastLine = number;
                if (number > 0)
                {
                    commonIndent = Math.Min(commonIndent, indent);
                }
            }

            number++;
        }

        return new Layout(commonIndent, firstLine, lastLine);
    }

    private static int Write(ReadOnlySpan<byte> raw, Layout layout, Span<byte> buffer)
    {
        var written = 0;
        var number = 0;
        foreach (var line in new LineEnumerator(raw))
        {
            if (number >= layout.FirstLine && number <= layout.LastLine)
            {
                if (number > layout.FirstLine)
                {
                    buffer[written++] = (byte)'\n';
                }

                var indent = number == 0 ? 0 : Math.Min(layout.CommonIndent, line.Length);
                written += Unescape(line[indent..], buffer[written..]);
            }

            number++;
        }

        return written;
    }

    /// <summary>Copies a line and turns <c>\"""</c> into three quotes, the only escape of a block string.</summary>
    private static int Unescape(ReadOnlySpan<byte> line, Span<byte> buffer)
    {
        var written = 0;
        while (true)
        {
            var length = line.IndexOf("\\\"\"\""u8);
            if (length < 0)
            {
                line.CopyTo(buffer[written..]);
                return written + line.Length;
            }

            line[..length].CopyTo(buffer[written..]);
            "\"\"\""u8.CopyTo(buffer[(written + length)..]);
            written += length + 3;
            line = line[(length + 4)..];
        }
    }

    /// <param name="CommonIndent">The smallest indentation of a line that is not the first and not blank.</param>
    /// <param name="FirstLine">The first line that is not blank, or -1.</param>
    /// <param name="LastLine">The last line that is not blank, or -1; then no line is written.</param>
    private readonly record struct Layout(int CommonIndent, int FirstLine, int LastLine);

    /// <summary>Splits at <c>\n</c>, <c>\r</c> and <c>\r\n</c>, and at nothing else.</summary>
    private ref struct LineEnumerator(ReadOnlySpan<byte> text)
    {
        private ReadOnlySpan<byte> _rest = text;
        private ReadOnlySpan<byte> _current;
        private bool _finished;

        public readonly ReadOnlySpan<byte> Current => _current;

        public readonly LineEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_finished)
            {
                return false;
            }

            var length = _rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0)
            {
                _current = _rest;
                _finished = true;
                return true;
            }

            _current = _rest[..length];
            var skip = _rest[length] == '\r' && length + 1 < _rest.Length && _rest[length + 1] == '\n' ? 2 : 1;
            _rest = _rest[(length + skip)..];
            return true;
        }
    }
}
