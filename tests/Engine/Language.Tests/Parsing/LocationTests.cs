namespace Cacao.Language.Parsing;

public class LocationTests
{
    [Fact]
    public void Every_node_spans_its_own_text()
    {
        const string Source = """
            query Q($a: [A!]! = [1, 2] @b) @c { d: e(f: { g: "h" }) { ...F ... on I { j } } }
            # between
            "d" type T implements A & B { "e" f(g: H = -1.5): I @j } # behind
            extend enum E { F }
            """;
        var mismatches = new List<string>();

        new SpanCollector().Visit(Utf8GraphQLParser.Parse(Source), (Source, mismatches));

        Assert.Empty(mismatches);
    }

    [Fact]
    public void A_document_spans_its_first_to_its_last_token()
    {
        var document = Utf8GraphQLParser.Parse(" \n { a } # b\n");
        Assert.Equal(new Location(3, 8, 2, 2), document.Location);
    }

    [Fact]
    public void Locations_can_be_left_out()
    {
        var document = Utf8GraphQLParser.Parse("{ a }", new ParserOptions { NoLocations = true });
        Assert.Null(document.Location);
        Assert.Null(document.Definitions[0].Location);
    }

    [Fact]
    public void Nodes_made_by_hand_have_no_location()
    {
        Assert.Null(new NameNode("a").Location);
        Assert.Equal(new Location(1, 2, 3, 4), new NameNode("a", new Location(1, 2, 3, 4)).Location);
    }

    /// <summary>Compares a span's text with the node itself, and its line and column with its offset.</summary>
    private sealed class SpanCollector : SyntaxVisitor<(string Source, List<string> Mismatches)>
    {
        protected override SyntaxVisitorAction Enter(
            SyntaxNode node,
            (string Source, List<string> Mismatches) context)
        {
            var location = node.Location!.Value;
            var text = context.Source[location.Start..location.End];
            var before = context.Source[..location.Start];
            var line = before.Count(character => character == '\n') + 1;
            var column = location.Start - before.LastIndexOf('\n');
            if (Flatten(text) != Flatten(node.ToString()) || (location.Line, location.Column) != (line, column))
            {
                context.Mismatches.Add($"{node.Kind} {location}: {text}");
            }

            return SyntaxVisitorAction.Continue;
        }

        private static string Flatten(string text) =>
            string.Concat(text.Replace("# between", "", StringComparison.Ordinal)
                .Replace("# behind", "", StringComparison.Ordinal)
                .Where(character => !char.IsWhiteSpace(character) && character != ','));
    }
}
