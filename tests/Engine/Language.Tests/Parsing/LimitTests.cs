using System.Runtime.CompilerServices;

namespace Cacao.Language.Parsing;

public class LimitTests
{
    [Fact]
    public void Bytes_are_limited_before_anything_is_read()
    {
        var options = new ParserOptions { MaxBytes = 6 };
        Utf8GraphQLParser.Parse("{ abc}", options);
        var error = Rejected.Document("{ abcd}", options);
        Assert.Equal("TooManyBytes 1:1", error.Place());
        Assert.Equal("The document has more than 6 bytes, which is the limit.", error.Message);

        // Six characters, eight bytes.
        Assert.Equal("TooManyBytes 1:1", Rejected.Document("{a}#é€", options).Place());
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ abcd}"u8, options));
    }

    [Fact]
    public void Tokens_are_limited()
    {
        var options = new ParserOptions { MaxTokens = 4 };
        Utf8GraphQLParser.Parse("{ a b } # c", options);
        var error = Rejected.Document("{ a b c }", options);
        Assert.Equal("TooManyTokens 1:9", error.Place());
        Assert.Equal("The document has more than 4 tokens, which is the limit.", error.Message);
    }

    [Fact]
    public void Nodes_are_limited()
    {
        // Document, operation, selection set, and a field and a name for each selection.
        Utf8GraphQLParser.Parse("{ a b }", new ParserOptions { MaxNodes = 7 });
        var error = Rejected.Document("{ a b }", new ParserOptions { MaxNodes = 6 });
        Assert.Equal(SyntaxErrorReason.TooManyNodes, error.Reason);
        Assert.Equal("The document has more than 6 syntax nodes, which is the limit.", error.Message);
    }

    [Fact]
    public void Directives_at_one_place_are_limited()
    {
        var options = new ParserOptions { MaxDirectives = 2 };
        Utf8GraphQLParser.Parse("query @a @b { c @d @e }", options);
        var error = Rejected.Document("{ c @d @e @f }", options);
        Assert.Equal("TooManyDirectives 1:11", error.Place());
        Assert.Equal("The document has more than 2 directives at one place, which is the limit.", error.Message);
    }

    [Theory]
    [InlineData("{ a ", "b", " }")]
    [InlineData("{ ... on A ", "{ b }", " }")]
    [InlineData("{ ... ", "{ b }", " }")]
    public void Selection_sets_nest_as_deep_as_allowed(string open, string core, string close)
    {
        var options = new ParserOptions { MaxDepth = 20 };
        var extra = core[0] == '{' ? 1 : 0;
        Utf8GraphQLParser.Parse(Nest(open, core, close, 20 - extra), options);
        var error = Rejected.Document(Nest(open, core, close, 21 - extra), options);
        Assert.Equal(SyntaxErrorReason.TooDeep, error.Reason);
        Assert.Equal("The document has more than 20 levels of nesting, which is the limit.", error.Message);
    }

    [Theory]
    [InlineData("[", "1", "]")]
    [InlineData("{ a: ", "1", "}")]
    public void Values_nest_as_deep_as_allowed(string open, string core, string close)
    {
        Utf8GraphQLParser.ParseValue(Nest(open, core, close, 200));
        Assert.Equal(SyntaxErrorReason.TooDeep, Rejected.Value(Nest(open, core, close, 201)).Reason);
    }

    [Fact]
    public void List_types_nest_as_deep_as_allowed()
    {
        Utf8GraphQLParser.ParseType(Nest("[", "A", "!]", 200));
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseType(Nest("[", "A", "!]", 201)));
        Assert.Equal(SyntaxErrorReason.TooDeep, error.Reason);
    }

    [Theory]
    [InlineData("{ a ")]
    [InlineData("{ ...")]
    [InlineData("{ a(b: ")]
    [InlineData("query($a: ")]
    [InlineData("{ a(b: [")]
    [InlineData("{ a(b: { c: ")]
    [InlineData("query($a: [")]
    public void Megabytes_of_openings_are_rejected_without_harm(string open)
    {
        var repeated = open[(open.LastIndexOfAny(['[', '{'], open.Length - 1) is var at && at > 0 ? at : 0)..];
        var source = open + string.Concat(Enumerable.Repeat(repeated, 1_000_000));
        var error = Rejected.Document(source);
        Assert.Contains(error.Reason, new[] { SyntaxErrorReason.TooDeep, SyntaxErrorReason.UnexpectedToken });
    }

    [Fact]
    public void The_deepest_documents_fit_on_a_small_stack()
    {
        const int Depth = ParserOptions.DepthCeiling;
        var options = new ParserOptions { MaxDepth = int.MaxValue };
        var sources = new[]
        {
            Nest("{ ... on A @b ", "{ c }", "}", Depth - 1),
            Nest("{ a ", "b", "}", Depth),
            "{ a(b: " + Nest("[", "1", "]", Depth - 1) + ") }",
            "{ a(b: " + Nest("{ c: ", "1", "}", Depth - 1) + ") }",
            "query($a: " + Nest("[", "A", "]!", Depth) + ") { a }",
        };

        // What .NET gives to threads by default.
        RunWithStack(1536 * 1024, () =>
        {
            foreach (var source in sources)
            {
                var document = Utf8GraphQLParser.Parse(source, options);
                var printed = SyntaxPrinter.Print(document, indented: false);
                var copy = Utf8GraphQLParser.Parse(printed, options);
                Assert.True(SyntaxComparer.Instance.Equals(document, copy));
                Assert.Equal(SyntaxVisitorAction.Continue, new Idle().Visit(document, 0));
                Assert.Same(document, new Unchanged().Rewrite(document, 0));
            }
        });
    }

    [Fact]
    public void The_ceiling_holds_whatever_the_options_say()
    {
        var options = new ParserOptions { MaxDepth = int.MaxValue };
        var error = Rejected.Value(Nest("[", "1", "]", ParserOptions.DepthCeiling + 1), options);
        Assert.Equal("The document has more than 500 levels of nesting, which is the limit.", error.Message);
    }

    [Fact]
    public void Wide_documents_are_fine()
    {
        var document = Utf8GraphQLParser.Parse("{ " + string.Concat(Enumerable.Repeat("a { b } ", 100_000)) + "}");
        Assert.Equal(100_000, ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections.Count);
    }

    [Fact]
    public void The_parser_gives_up_before_the_stack_does()
    {
        RunWithStack(256 * 1024, () => AtTheEndOfTheStack(() =>
            Assert.Equal(SyntaxErrorReason.TooDeep, Rejected.Value("[1]").Reason)));
    }

    [Fact]
    public void Trees_made_by_hand_do_not_overflow_the_stack_either()
    {
        ValueNode value = new NullValueNode();
        TypeNode type = new NamedTypeNode(new NameNode("A"));
        var selections = new SelectionSetNode([new FieldNode(null, new NameNode("a"), [], [], null)]);
        for (var i = 0; i < 100_000; i++)
        {
            value = new ListValueNode([value]);
            type = new ListTypeNode(type);
            selections = new SelectionSetNode([new InlineFragmentNode(null, [], selections)]);
        }

        // A small stack, because unwinding a large one takes seconds.
        RunWithStack(256 * 1024, () =>
        {
            foreach (var root in new SyntaxNode[] { value, type, selections })
            {
                Assert.Throws<InsufficientExecutionStackException>(() => SyntaxPrinter.Print(root));
                Assert.Throws<InsufficientExecutionStackException>(() => new Unchanged().Rewrite(root, 0));
                Assert.Equal(SyntaxVisitorAction.Continue, new Idle().Visit(root, 0));
            }
        });
    }

    private static string Nest(string open, string core, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));

    private static void RunWithStack(int bytes, Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), bytes);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    // Frames differ in size with the compiler's tier, so that no depth of a document says how much stack it takes.
    private static void AtTheEndOfTheStack(Action action)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            AtTheEndOfTheStack(action);
        }
        else
        {
            action();
        }
    }

    private sealed class Idle : SyntaxVisitor<int>;

    private sealed class Unchanged : SyntaxRewriter<int>;
}
