using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Cacao.Language;

/// <summary>
/// Throws syntax errors. Lines and columns are counted here, from the start of the source, so that the reader does not
/// have to keep them exact in the middle of a token.
/// </summary>
internal static class SyntaxError
{
    private const int LongestExcerpt = 40;

    [DoesNotReturn]
    public static void Throw(ReadOnlySpan<byte> source, int position, SyntaxErrorReason reason, string message)
    {
        var before = source[..position];
        var lineStart = before.StartsWith(Utf8GraphQLReader.ByteOrderMark) ? Utf8GraphQLReader.ByteOrderMark.Length : 0;
        var line = 1;
        for (var i = lineStart; i < before.Length; i++)
        {
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 >= source.Length || source[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        throw new SyntaxException(reason, message, line, column, position);
    }

    /// <summary>Quotes a stretch of the source for a message, shortened at a character boundary.</summary>
    public static string Quote(ReadOnlySpan<byte> text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return $"\"{Encoding.UTF8.GetString(text)}\"";
        }

        var end = LongestExcerpt;
        while ((text[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return $"\"{Encoding.UTF8.GetString(text[..end])}…\"";
    }
}
