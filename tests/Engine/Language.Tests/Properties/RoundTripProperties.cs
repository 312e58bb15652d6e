using Cacao.Language.Generating;
using FsCheck;
using FsCheck.Fluent;

namespace Cacao.Language.Properties;

/// <summary>What holds for every tree: FsCheck picks trees and shrinks to a small one that fails.</summary>
public class RoundTripProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60);

    [Fact]
    public void Documents_are_read_back_as_they_were_printed() => ForAllDocuments(document =>
    {
        foreach (var indented in new[] { true, false })
        {
            var printed = SyntaxPrinter.Print(document, indented);
            var read = Utf8GraphQLParser.Parse(printed);
            AssertEqual(document, read, printed);
            Assert.Equal(printed, SyntaxPrinter.Print(read, indented));
        }
    });

    [Fact]
    public void The_minified_form_is_never_longer() => ForAllDocuments(document => Assert.True(
        SyntaxPrinter.Print(document, indented: false).Length <= SyntaxPrinter.Print(document).Length));

    [Fact]
    public void Ignored_tokens_between_any_two_tokens_change_nothing() => ForAllDocuments(document =>
    {
        // Every space that the indented form has outside of strings may be anything that is ignored.
        var printed = SyntaxPrinter.Print(WithoutStrings(document));
        var spaced = printed.Replace(" ", " \t,# é\r\n\uFEFF ", StringComparison.Ordinal);
        AssertEqual(Utf8GraphQLParser.Parse(printed), Utf8GraphQLParser.Parse(spaced), spaced);
    });

    [Fact]
    public void The_node_limit_counts_the_nodes_that_are_visited() => ForAllDocuments(document =>
    {
        var counter = new NodeCounter();
        var counts = new List<SyntaxNode>();
        var source = SyntaxPrinter.Print(document);
        counter.Visit(Utf8GraphQLParser.Parse(source), counts);

        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxNodes = counts.Count });
        var error = Assert.Throws<SyntaxException>(
            () => Utf8GraphQLParser.Parse(source, new ParserOptions { MaxNodes = counts.Count - 1 }));
        Assert.Equal(SyntaxErrorReason.TooManyNodes, error.Reason);
    });

    [Fact]
    public void Children_stand_inside_their_parents_one_behind_the_other() => ForAllDocuments(document =>
    {
        var parsed = Utf8GraphQLParser.Parse(SyntaxPrinter.Print(document));
        var open = new Stack<(int End, int Next)>([(int.MaxValue, 0)]);
        Assert.Equal(SyntaxVisitorAction.Continue, new NestingCheck().Visit(parsed, open));
        Assert.Single(open);
    });

    [Fact]
    public void A_rewriter_that_changes_nothing_returns_the_same_tree() => ForAllDocuments(document =>
        Assert.Same(document, new Unchanged().Rewrite(document, 0)));

    [Fact]
    public void A_rewriter_that_copies_leaves_gives_an_equal_tree() => ForAllDocuments(document =>
    {
        var copy = new LeafCopier().Rewrite(document, 0)!;
        AssertEqual(document, copy, document.ToString());
        Assert.NotSame(document, copy);
    });

    [Fact]
    public void Values_types_and_selection_sets_are_read_back() => Check(
        (seed, size) => new SyntaxGenerator(seed, size),
        generator =>
        {
            var value = generator.Value(isConstant: false);
            AssertEqual(value, Utf8GraphQLParser.ParseValue(value.ToString()), value.ToString());
            var type = generator.Type();
            AssertEqual(type, Utf8GraphQLParser.ParseType(type.ToString()), type.ToString());
            var selections = generator.SelectionSet();
            AssertEqual(selections, Utf8GraphQLParser.ParseSelectionSet(selections.ToString()), selections.ToString());
        });

    [Fact]
    public void Selection_maps_are_read_back() => Check(
        (seed, size) => new SyntaxGenerator(seed, size).SelectedValue(),
        map =>
        {
            foreach (var indented in new[] { true, false })
            {
                var printed = SyntaxPrinter.Print(map, indented);
                var read = FieldSelectionMapParser.Parse(printed);
                AssertEqual(map, read, printed);
                Assert.Equal(printed, SyntaxPrinter.Print(read, indented));
            }
        });

    [Fact]
    public void Strings_keep_every_character()
    {
        var texts = Gen.Elements(Texts.Pieces).ArrayOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            foreach (var (block, indented) in new[] { (false, true), (false, false), (true, true), (true, false) })
            {
                var description = new StringValueNode(text, block);
                var field = new InputValueDefinitionNode(
                    description, new NameNode("a"), new NamedTypeNode(new NameNode("B")), null, []);
                var type = new InputObjectTypeDefinitionNode(description, new NameNode("C"), [], [field]);
                var printed = SyntaxPrinter.Print(new DocumentNode([type]), indented);
                AssertEqual(new DocumentNode([type]), Utf8GraphQLParser.Parse(printed), printed);
            }
        }).Check(s_config);
    }

    private static void ForAllDocuments(Action<DocumentNode> property) =>
        Check((seed, size) => new SyntaxGenerator(seed, size).Document(), property);

    private static void Check<T>(Func<int, int, T> create, Action<T> property)
    {
        // A smaller budget makes a smaller tree, so shrinking the budget shrinks what fails.
        var inputs = Gen.Sized(size => Gen.Choose(0, int.MaxValue - 1).Select(seed => (Seed: seed, Budget: size)));
        var shrinking = Arb.From(inputs, input => Enumerable.Range(0, input.Budget).Select(b => (input.Seed, b)));
        Prop.ForAll(shrinking, input => property(create(input.Seed, input.Budget))).Check(s_config);
    }

    private static void AssertEqual(SyntaxNode expected, SyntaxNode actual, string source) =>
        Assert.True(
            SyntaxComparer.Instance.Equals(expected, actual),
            $"Read\n{source}\nas\n{SyntaxPrinter.Print(actual)}\ninstead of\n{SyntaxPrinter.Print(expected)}");

    private static DocumentNode WithoutStrings(DocumentNode document) =>
        (DocumentNode)new StringEraser().Rewrite(document, 0)!;

    private sealed class NodeCounter : SyntaxVisitor<List<SyntaxNode>>
    {
        protected override SyntaxVisitorAction Enter(SyntaxNode node, List<SyntaxNode> context)
        {
            context.Add(node);
            return SyntaxVisitorAction.Continue;
        }
    }

    private sealed class NestingCheck : SyntaxVisitor<Stack<(int End, int Next)>>
    {
        protected override SyntaxVisitorAction Enter(SyntaxNode node, Stack<(int End, int Next)> context)
        {
            var location = node.Location!.Value;
            var (end, next) = context.Pop();
            Assert.InRange(location.Start, next, location.End);
            Assert.InRange(location.End, location.Start, end);
            context.Push((end, location.End));
            context.Push((location.End, location.Start));
            return SyntaxVisitorAction.Continue;
        }

        protected override SyntaxVisitorAction Leave(SyntaxNode node, Stack<(int End, int Next)> context)
        {
            context.Pop();
            return SyntaxVisitorAction.Continue;
        }
    }

    private sealed class Unchanged : SyntaxRewriter<int>;

    private sealed class LeafCopier : SyntaxRewriter<int>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, int context) => node switch
        {
            NameNode name => new NameNode(name.Value, name.Location),
            IntValueNode value => new IntValueNode(value.Value, value.Location),
            StringValueNode value => new StringValueNode(value.Value, value.Block, value.Location),
            _ => base.Rewrite(node, context),
        };
    }

    private sealed class StringEraser : SyntaxRewriter<int>
    {
        public override SyntaxNode? Rewrite(SyntaxNode node, int context) =>
            node is StringValueNode ? new StringValueNode("", false) : base.Rewrite(node, context);
    }
}
