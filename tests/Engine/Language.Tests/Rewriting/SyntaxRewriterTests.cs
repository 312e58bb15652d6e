using System.Text.RegularExpressions;

namespace Cacao.Language.Rewriting;

public class SyntaxRewriterTests
{
    private const string Everything = """
        "s" query Q("s" $a: [A!]! = "s" @a) @a {
          a: a(a: [1, $a, { a: B }]) @a { ...F @a ... on A @a { a } a }
        }
        "s" fragment F($a: A) on A @a { a }
        "s" schema @a { query: A }
        extend schema @a { mutation: A }
        "s" directive @a(a: A = 1 @a) repeatable on FIELD
        "s" scalar A @a
        extend scalar A @a
        "s" type A implements A @a { "s" a("s" a: A = 1 @a): A @a }
        extend type A implements A @a { a: A }
        "s" interface A implements A @a { a: A }
        extend interface A implements A @a { a: A }
        "s" union A @a = A | A
        extend union A @a = A
        "s" enum A @a { "s" a @a }
        extend enum A @a { a }
        "s" input A @a { "s" a: A = {} @a }
        extend input A @a { a: A }
        """;

    private static readonly ParserOptions s_options = new() { AllowFragmentVariables = true };

    [Fact]
    public void An_unchanged_tree_is_the_same_object()
    {
        var document = Utf8GraphQLParser.Parse(Everything, s_options);
        Assert.Same(document, new Renamer().Rewrite(document, []));

        var map = FieldSelectionMapParser.Parse("<A>.b(c: 1)<D>.e.{ f, g: h[i] | { j } }");
        Assert.Same(map, new Renamer().Rewrite(map, []));
    }

    [Fact]
    public void A_change_reaches_every_place_and_keeps_everything_else()
    {
        var document = Utf8GraphQLParser.Parse(Everything, s_options);

        var renamed = new Renamer().Rewrite(document, new() { ["a"] = "bb", ["A"] = "BB", ["F"] = "GG" });

        // Where a and A stand alone they are names; nothing else in the document is spelt like that.
        var expected = Regex.Replace(
            document.ToString(),
            @"\b[aAF]\b",
            match => match.Value switch { "a" => "bb", "A" => "BB", _ => "GG" });
        Assert.Equal(expected, renamed!.ToString());
        Assert.Equal(document.Location, renamed.Location);
    }

    [Fact]
    public void A_change_reaches_every_place_of_a_selection_map()
    {
        var map = FieldSelectionMapParser.Parse("<a>.a(a: 1)<a>.a.{ a: a[[a]] | a } | { a: a } | a");
        var renamed = new Renamer().Rewrite(map, new() { ["a"] = "b" });
        Assert.Equal("<b>.b(b: 1)<b>.b.{ b: b[[b]] | b } | { b: b } | b", renamed!.ToString());
    }

    [Fact]
    public void What_does_not_change_is_shared()
    {
        var document = Utf8GraphQLParser.Parse("{ a { b } } fragment C on D { e }");

        var renamed = (DocumentNode)new Renamer().Rewrite(document, new() { ["b"] = "x" })!;

        Assert.NotSame(document.Definitions[0], renamed.Definitions[0]);
        Assert.Same(document.Definitions[1], renamed.Definitions[1]);
        Assert.Equal(document.Definitions[0].Location, renamed.Definitions[0].Location);
    }

    [Fact]
    public void Members_of_lists_and_optional_children_can_be_removed()
    {
        var document = Utf8GraphQLParser.Parse("\"d\" query { a @x @y b(c: 1) { d } e }");

        var stripped = new Remover().Rewrite(
            document,
            node => node is StringValueNode
                or DirectiveNode { Name.Value: "x" }
                or FieldNode { Name.Value: "e" or "d" });

        Assert.Equal("{a@y b(c:1){}}", SyntaxPrinter.Print(stripped!, indented: false));
    }

    [Fact]
    public void A_needed_child_cannot_be_removed()
    {
        var document = Utf8GraphQLParser.Parse("{ a(b: 1) }");
        var error = Assert.Throws<InvalidOperationException>(
            () => new Remover().Rewrite(document, node => node is IntValueNode));
        Assert.Equal("A IntValue was removed whose parent needs it.", error.Message);
    }

    [Fact]
    public void A_child_that_does_not_fit_is_refused()
    {
        var document = Utf8GraphQLParser.Parse("{ a }");
        var error = Assert.Throws<InvalidOperationException>(() => new Misfit().Rewrite(document, 0));
        Assert.Equal("A NullValue cannot take the place of a Field.", error.Message);
    }

    private sealed class Renamer : SyntaxRewriter<Dictionary<string, string>>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, Dictionary<string, string> context) =>
            node is NameNode name && context.TryGetValue(name.Value, out var replacement)
                ? new NameNode(replacement, name.Location)
                : base.Rewrite(node, context);
    }

    private sealed class Remover : SyntaxRewriter<Func<SyntaxNode, bool>>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, Func<SyntaxNode, bool> context) =>
            context(node) ? null : base.Rewrite(node, context);
    }

    private sealed class Misfit : SyntaxRewriter<int>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, int context) =>
            node is FieldNode ? new NullValueNode() : base.Rewrite(node, context);
    }
}
