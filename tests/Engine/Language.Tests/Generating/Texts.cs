using System.Text;

namespace Cacao.Language.Generating;

/// <summary>Texts that are hard on string literals.</summary>
internal static class Texts
{
    /// <summary>What the texts are put together from.</summary>
    public static readonly string[] Pieces =
    [
        "a", "b c", " ", "   ", "\t", "\n", "\n\n", "\r", "\r\n", "\"", "\"\"\"", "\\", "\\n", "\\\"\"\"", "\\u0041",
        "é", "€", "😀", "\0", "\u0007", "\u007F", "\u2028", "\uFEFF", "#", "{", "$x", "\n  ", "\n    x",
    ];

    public static string Random(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(5); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
