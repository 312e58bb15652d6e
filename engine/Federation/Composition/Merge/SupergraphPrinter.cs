using System.Text;
using Cacao.Language;

namespace Cacao.Federation.Composition.Merge;

/// <summary>
/// Prints a supergraph with one routing directive per line, so that a review of changes shows which source schema a
/// member came from or went to.
/// </summary>
internal static class SupergraphPrinter
{
    private const string Routing = " @" + SupergraphDefinitions.Prefix;
    private const string BlockQuote = "\"\"\"";

    public static string Print(DocumentNode supergraph)
    {
        var output = new StringBuilder();
        foreach (var definition in supergraph.Definitions)
        {
            var text = SyntaxPrinter.Print(definition);
            if (definition is DirectiveDefinitionNode)
            {
                output.Append(text);
            }
            else
            {
                BreakLines(text, output);
            }

            output.Append("\n\n");
        }

        output.Length--;
        return output.ToString();
    }

    private static void BreakLines(ReadOnlySpan<char> text, StringBuilder output)
    {
        var indentation = "";
        var depth = 0;
        while (text.Length > 0)
        {
            if (text[0] == '"')
            {
                Move(ref text, StringLength(text), output);
            }
            else if (depth == 0 && text.StartsWith(Routing))
            {
                output.Append('\n').Append(indentation).Append("    ");
                text = text[1..];
            }
            else
            {
                indentation = text[0] == '\n' ? Indentation(text[1..]) : indentation;
                depth += text[0] switch { '(' => 1, ')' => -1, _ => 0 };
                Move(ref text, 1, output);
            }
        }
    }

    private static void Move(ref ReadOnlySpan<char> text, int count, StringBuilder output)
    {
        output.Append(text[..count]);
        text = text[count..];
    }

    private static string Indentation(ReadOnlySpan<char> line) =>
        new(' ', line.IndexOfAnyExcept(' ') is var count && count < 0 ? 0 : count);

    // What a string says is not looked at: a description may quote a routing directive.
    private static int StringLength(ReadOnlySpan<char> text)
    {
        var quote = text.StartsWith(BlockQuote) ? BlockQuote : "\"";
        var end = quote.Length;
        while (!text[end..].StartsWith(quote))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        return end + quote.Length;
    }
}
