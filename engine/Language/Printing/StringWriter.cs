using System.Buffers;
using System.Globalization;

namespace Cacao.Language;

/// <summary>Writes string literals so that they are read back as the same value.</summary>
internal static class StringWriter
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static code => (char)code), '"', '\\', '\u007F']);

    public static void Write(ref TokenWriter tokens, StringValueNode node)
    {
        tokens.StartString();
        if (node.Block && CanBeBlock(node.Value))
        {
            WriteBlock(ref tokens, node.Value);
        }
        else
        {
            WriteQuoted(ref tokens, node.Value);
        }

        tokens.EndString();
    }

    private static void WriteQuoted(ref TokenWriter tokens, ReadOnlySpan<char> text)
    {
        tokens.Raw("\""u8);
        for (var length = text.IndexOfAny(s_escaped); length >= 0; length = text.IndexOfAny(s_escaped))
        {
            tokens.Raw(text[..length]);
            WriteEscape(ref tokens, text[length]);
            text = text[(length + 1)..];
        }

        tokens.Raw(text);
        tokens.Raw("\""u8);
    }

    private static void WriteEscape(ref TokenWriter tokens, char character)
    {
        switch (character)
        {
            case '"':
                tokens.Raw("\\\""u8);
                break;
            case '\\':
                tokens.Raw("\\\\"u8);
                break;
            case '\b':
                tokens.Raw("\\b"u8);
                break;
            case '\f':
                tokens.Raw("\\f"u8);
                break;
            case '\n':
                tokens.Raw("\\n"u8);
                break;
            case '\r':
                tokens.Raw("\\r"u8);
                break;
            case '\t':
                tokens.Raw("\\t"u8);
                break;
            default:
                tokens.Raw(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"));
                break;
        }
    }

    private static void WriteBlock(ref TokenWriter tokens, ReadOnlySpan<char> text)
    {
        tokens.Raw("\"\"\""u8);
        if (text.Contains('\n'))
        {
            foreach (var range in text.Split('\n'))
            {
                var line = text[range];

                // A line of spaces gets the indentation too: reading takes it off every line that is not empty.
                tokens.RawLine(isBlank: line.IsEmpty);
                WriteBlockLine(ref tokens, line);
            }

            tokens.RawLine(isBlank: false);
        }
        else
        {
            WriteBlockLine(ref tokens, text);

            // The text's last character would swallow or escape the closing quotes.
            if (text is [.., '"' or '\\'])
            {
                tokens.RawLine(isBlank: false);
            }
        }

        tokens.Raw("\"\"\""u8);
    }

    private static void WriteBlockLine(ref TokenWriter tokens, ReadOnlySpan<char> line)
    {
        for (var length = line.IndexOf("\"\"\""); length >= 0; length = line.IndexOf("\"\"\""))
        {
            tokens.Raw(line[..length]);
            tokens.Raw("\\\"\"\""u8);
            line = line[(length + 3)..];
        }

        tokens.Raw(line);
    }

    /// <summary>
    /// Whether reading a block string can give this text: it takes away blank lines at both ends, the indentation that
    /// the lines behind the first share, and carriage returns.
    /// </summary>
    private static bool CanBeBlock(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        var first = text.IndexOf('\n');
        var isOneLine = first < 0;
        var last = text.LastIndexOf('\n');
        if (text.Contains('\r') || IsBlank(isOneLine ? text : text[..first]) || IsBlank(text[(last + 1)..]))
        {
            return false;
        }

        return isOneLine || HasLineWithoutIndentation(text);
    }

    private static bool HasLineWithoutIndentation(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            if (text[range] is [not (' ' or '\t'), ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;
}
