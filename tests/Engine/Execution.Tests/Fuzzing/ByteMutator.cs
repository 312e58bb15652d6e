using System.Text;

namespace Cacao.Execution.Tests.Fuzzing;

/// <summary>Spoils documents byte by byte.</summary>
internal sealed class ByteMutator(Random random)
{
    private static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "{", "}", "(", ")", "[", "]", "...", "$", ":", "!", "@", "\"", "\"\"\"", "\\", "\\u", "#", "\n", "on ", "null",
            "query ", "fragment F on ", "@defer", "@stream", "1e9", "-", "\0", "\uFEFF", "😀",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    ];

    /// <summary>A document with a few changes, of which most leave something that is nearly GraphQL.</summary>
    public byte[] Mutate(byte[] document)
    {
        var bytes = new List<byte>(document);
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(s_pieces[random.Next(6)], random.Next(1, 200)).SelectMany(p => p));
                    break;
            }
        }

        return [.. bytes];
    }
}
