namespace Cacao.Validation.Rules;

public class NoUnusedVariablesTests
{
    [Fact]
    public void Variables_that_are_used_somewhere_are_accepted() => RuleAssert.Accepts<NoUnusedVariables>(
        "query A($a: ID!, $b: Int, $c: String) { product(id: $a) { ...F } products(filter: { tags: [$c] }) { id } } fragment F on Product { reviews(first: $b) { id } }");

    [Fact]
    public void Others_are_rejected() => RuleAssert.Rejects<NoUnusedVariables>(
        "query A(§$a: ID!, $b: Int) { ...F } query (§$b: Int) { shop { name } } fragment F on Query { products(first: $b) { id } }",
        "Operation \"A\" does not use its variable \"$a\".",
        "The operation does not use its variable \"$b\".");
}
