namespace Cacao.Validation.Limits;

public class OperationLimitsTests
{
    [Fact]
    public void A_document_within_all_limits_is_accepted() => RuleAssert.Accepts<OperationLimits>(
        "{ a: product(id: 1) { parent { id } } }",
        null,
        new ValidationOptions { MaxDepth = 3, MaxFields = 3, MaxAliases = 1, MaxOperations = 1, MaxDirectives = 0 });

    [Fact]
    public void Depth_counts_through_fragments() => RuleAssert.Rejects<OperationLimits>(
        "query A { shop { name } } §query B { ...F } fragment F on Query { ... { product(id: 1) { ...G } } } fragment G on Product { parent { id } }",
        null,
        new ValidationOptions { MaxDepth = 2 },
        "The document nests more than 2 levels deep.");

    [Fact]
    public void Fields_count_through_fragments_each_time() => RuleAssert.Rejects<OperationLimits>(
        "§query B { ...F ...F } fragment F on Query { shop { name } }",
        null,
        new ValidationOptions { MaxFields = 3 },
        "The operation selects more than 3 fields.");

    [Fact]
    public void Aliases_count_through_fragments() => RuleAssert.Rejects<OperationLimits>(
        "§query B { a: shop { ...F } b: shop { ...F } } fragment F on Shop { a: name }",
        null,
        new ValidationOptions { MaxAliases = 3 },
        "The operation has more than 3 aliases.");

    [Fact]
    public void Fragments_that_double_in_each_level_are_counted_without_being_expanded()
    {
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Product {{ a: parent {{ ...F{i + 1} }} b: parent {{ ...F{i + 1} }} }}");
        RuleAssert.Rejects<OperationLimits>(
            $"§{{ product(id: 1) {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F60 on Product {{ id }}",
            null,
            new ValidationOptions { MaxDepth = 1_000 },
            "The operation selects more than 10000 fields.");
    }

    [Theory]
    [InlineData(500, "...", "", true)]
    [InlineData(501, "...", "", false)]
    [InlineData(100, "... { ... { ... { ... { ...", "}}}}", true)]
    [InlineData(101, "... { ... { ... { ... { ...", "}}}}", false)]
    public void Chains_of_fragments_end_before_the_stack_does(int count, string before, string after, bool isAccepted)
    {
        var fragments = Enumerable.Range(0, count).Select(i => i == count - 1
            ? $"fragment F{i} on Query {{ shop {{ name }} }}"
            : $"fragment F{i} on Query {{ {before}F{i + 1} {after} }}");
        var document = $"query A {{ {before}F0 {after} }} {string.Join(' ', fragments)}";
        if (isAccepted)
        {
            RuleAssert.Accepts<OperationLimits>(document);
        }
        else
        {
            RuleAssert.Rejects<OperationLimits>($"§{document}", "The document nests more than 500 levels deep.");
        }
    }

    [Fact]
    public void Cycles_of_fragments_come_to_an_end() => RuleAssert.Accepts<OperationLimits>(
        "{ product(id: 1) { ...F } } fragment F on Product { parent { ...G } } fragment G on Product { ...F id }");

    [Fact]
    public void Directives_are_counted() => RuleAssert.Rejects<OperationLimits>(
        "{ shop @once { name §@once } }",
        null,
        new ValidationOptions { MaxDirectives = 1 },
        "The document has more than 1 directives.");

    [Fact]
    public void Operations_are_counted() => RuleAssert.Rejects<OperationLimits>(
        "query A { shop { name } } §query B { shop { name } }",
        null,
        new ValidationOptions { MaxOperations = 1 },
        "The document has more than 1 operations.");
}
