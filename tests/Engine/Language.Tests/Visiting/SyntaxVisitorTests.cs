namespace Cacao.Language.Visiting;

public class SyntaxVisitorTests
{
    [Fact]
    public void Nodes_are_entered_and_left_in_source_order()
    {
        var log = new List<string>();
        var document = Utf8GraphQLParser.Parse("query A($b: C = 1 @d) @e { f: g(h: [$b]) ...I }");

        Assert.Equal(SyntaxVisitorAction.Continue, new Recorder().Visit(document, log));

        Assert.Equal(
            "+Document +OperationDefinition +Name(A) -Name "
            + "+VariableDefinition +Variable +Name(b) -Name -Variable +NamedType +Name(C) -Name -NamedType "
            + "+IntValue -IntValue +Directive +Name(d) -Name -Directive -VariableDefinition "
            + "+Directive +Name(e) -Name -Directive "
            + "+SelectionSet +Field +Name(f) -Name +Name(g) -Name +Argument +Name(h) -Name "
            + "+ListValue +Variable +Name(b) -Name -Variable -ListValue -Argument -Field "
            + "+FragmentSpread +Name(I) -Name -FragmentSpread -SelectionSet -OperationDefinition -Document",
            string.Join(' ', log));
    }

    [Fact]
    public void A_skipped_node_is_not_left_and_its_children_are_not_visited()
    {
        var log = new List<string>();
        var document = Utf8GraphQLParser.Parse("{ a { b } c }");

        new Recorder { SkipField = "a" }.Visit(document, log);

        Assert.Equal(
            "+Document +OperationDefinition +SelectionSet +Field +Field +Name(c) -Name -Field "
            + "-SelectionSet -OperationDefinition -Document",
            string.Join(' ', log));
    }

    [Theory]
    [InlineData(true, "+Document +OperationDefinition +SelectionSet +Field")]
    [InlineData(false, "+Document +OperationDefinition +SelectionSet +Field +Name(a) -Name +SelectionSet +Field "
        + "+Name(b) -Name -Field -SelectionSet -Field")]
    public void A_break_ends_everything(bool onEnter, string expected)
    {
        var log = new List<string>();
        var recorder = onEnter ? new Recorder { BreakBeforeField = "a" } : new Recorder { BreakAfterField = "a" };

        var result = recorder.Visit(Utf8GraphQLParser.Parse("{ a { b } c }"), log);

        Assert.Equal(SyntaxVisitorAction.Break, result);
        Assert.Equal(expected, string.Join(' ', log));
    }

    [Theory]
    [InlineData(
        "\"s\" schema @n1 { query: n2 } extend schema @n3 \"s\" scalar n4 @n5 extend scalar n6 @n7 "
        + "\"s\" directive @n8(\"s\" n9: n10 = \"s\" @n11) repeatable on FIELD | QUERY")]
    [InlineData(
        "\"s\" type n1 implements n2 & n3 @n4 { \"s\" n5(n6: [n7!]!): n8 @n9 } "
        + "extend type n10 implements n11 @n12 { n13: n14 } "
        + "\"s\" interface n15 implements n16 @n17 { n18: n19 } extend interface n20 implements n21 @n22 { n23: n24 }")]
    [InlineData(
        "\"s\" union n1 @n2 = n3 | n4 extend union n5 @n6 = n7 "
        + "\"s\" enum n8 @n9 { \"s\" n10 @n11 } extend enum n12 @n13 { n14 } "
        + "\"s\" input n15 @n16 { \"s\" n17: n18 = { n19: 1 } @n20 } extend input n21 @n22 { n23: n24 }")]
    [InlineData(
        "\"s\" query n1(\"s\" $n2: n3 = \"s\" @n4) @n5 { n6: n7(n8: \"s\") @n9 { "
        + "...n10 @n11 ... on n12 @n13 { n14 } } } "
        + "\"s\" fragment n15($n16: n17) on n18 @n19 { n20 }")]
    public void Every_name_and_string_is_visited_once_and_in_order(string source)
    {
        var log = new List<string>();
        var document = Utf8GraphQLParser.Parse(source, new ParserOptions { AllowFragmentVariables = true });

        new Recorder().Visit(document, log);

        var names = log.Where(entry => entry.StartsWith("+Name(n", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, names.Count).Select(number => $"+Name(n{number})"), names);
        Assert.Equal(source.Split("n").Length - 1, names.Count + CountOtherUsesOfTheLetter(source));
        Assert.Equal(source.Split("\"s\"").Length - 1, log.Count(entry => entry == "+StringValue"));
    }

    [Fact]
    public void Selection_maps_are_visited()
    {
        var log = new List<string>();
        new Recorder().Visit(FieldSelectionMapParser.Parse("<A>.b(c: 1)<D>.e.{ f, g: h[i] | { j } }"), log);

        Assert.Equal(
            ["A", "b", "c", "D", "e", "f", "f", "g", "h", "i", "j", "j"],
            log.Where(entry => entry.StartsWith("+Name", StringComparison.Ordinal)).Select(entry => entry[6..^1]));
    }

    /// <summary>Counts the letter n outside of names like n1, that is, in keywords.</summary>
    private static int CountOtherUsesOfTheLetter(string source) =>
        Enumerable.Range(0, source.Length).Count(i => source[i] == 'n' && !char.IsDigit(source[i + 1]));

    private sealed class Recorder : SyntaxVisitor<List<string>>
    {
        public string? SkipField { get; init; }

        public string? BreakBeforeField { get; init; }

        public string? BreakAfterField { get; init; }

        protected override SyntaxVisitorAction Enter(SyntaxNode node, List<string> context)
        {
            context.Add(node is NameNode name ? $"+Name({name.Value})" : $"+{node.Kind}");
            return node switch
            {
                FieldNode field when field.ResponseName == SkipField => SyntaxVisitorAction.Skip,
                FieldNode field when field.ResponseName == BreakBeforeField => SyntaxVisitorAction.Break,
                _ => SyntaxVisitorAction.Continue,
            };
        }

        protected override SyntaxVisitorAction Leave(SyntaxNode node, List<string> context)
        {
            context.Add($"-{node.Kind}");
            return node is FieldNode field && field.ResponseName == BreakAfterField
                ? SyntaxVisitorAction.Break
                : SyntaxVisitorAction.Continue;
        }
    }
}
