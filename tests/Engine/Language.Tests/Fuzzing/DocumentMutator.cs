using System.Text;
using Cacao.Language.Generating;

namespace Cacao.Language.Fuzzing;

/// <summary>Makes texts that are nearly GraphQL, and bytes that are not, from a seed.</summary>
internal sealed class DocumentMutator(int seed)
{
    private static readonly byte[][] s_fragments = [.. new[]
    {
        "{", "}", "(", ")", "[", "]", "!", "$", "&", "|", "=", ":", "@", "...", "..", ".", "<", ">", "\"", "\"\"\"",
        "\"a\"", "\"\"\"a\"\"\"", "\\", "\\\"\"\"", "\"\\u\"", "\"\\u{1F600}\"", "\"\\uD83D\"", "\"\\uD83D\\uDE00\"",
        "0", "-", "1.5e3", "01", "1.", "on", "null", "true", "query", "type", "fragment", "extend", "implements", "_",
        "$a", "@include(if: $b)", "#", "# c\n", "\n", "\r", "\r\n", " ", ",", "\t", "\uFEFF", "é", "😀", "\0", "%",
    }.Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random = new(seed);

    /// <summary>A document of the grammar.</summary>
    public byte[] Valid()
    {
        var document = new SyntaxGenerator(_random.Next(), _random.Next(30)).Document();
        return Encoding.UTF8.GetBytes(SyntaxPrinter.Print(document, indented: _random.Next(2) == 0));
    }

    /// <summary>A selection map of its grammar.</summary>
    public byte[] ValidMap()
    {
        var map = new SyntaxGenerator(_random.Next(), _random.Next(30)).SelectedValue();
        return Encoding.UTF8.GetBytes(SyntaxPrinter.Print(map, indented: _random.Next(2) == 0));
    }

    /// <summary>A document with some pieces put in, left out, doubled, exchanged or changed.</summary>
    public byte[] Mutated(byte[] source)
    {
        var bytes = new List<byte>(source);
        for (var changes = _random.Next(1, 4); changes > 0; changes--)
        {
            Mutate(bytes);
        }

        return [.. bytes];
    }

    /// <summary>Pieces of the language in no order.</summary>
    public byte[] Jumble() =>
        [.. Enumerable.Range(0, _random.Next(12)).SelectMany(_ => s_fragments[_random.Next(s_fragments.Length)])];

    /// <summary>Any bytes, mostly not UTF-8.</summary>
    public byte[] Noise()
    {
        var bytes = new byte[_random.Next(24)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 12), bytes.Count - at);
        switch (_random.Next(7))
        {
            case 0:
                bytes.InsertRange(at, s_fragments[_random.Next(s_fragments.Length)]);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            default:
                bytes.InsertRange(at, Valid());
                break;
        }
    }
}
