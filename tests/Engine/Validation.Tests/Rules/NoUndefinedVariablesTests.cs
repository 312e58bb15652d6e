namespace Cacao.Validation.Rules;

public class NoUndefinedVariablesTests
{
    [Fact]
    public void Variables_of_the_operation_are_accepted_everywhere() => RuleAssert.Accepts<NoUndefinedVariables>(
        "query A($a: ID!, $b: Int, $c: Boolean!) { product(id: $a) { ...F @include(if: $c) } } fragment F on Product { reviews(first: $b) { id } }");

    [Fact]
    public void Others_are_rejected_for_each_operation_that_reaches_them() => RuleAssert.Rejects<NoUndefinedVariables>(
        "§query A { product(id: §$a) { id } } §query B($c: Int) { ...F } fragment F on Query { products(first: $c, filter: { name: §$d, tags: [§$e] }) { id } }",
        "Operation \"A\" does not define variable \"$a\".",
        "Operation \"B\" does not define variable \"$d\".",
        "Operation \"B\" does not define variable \"$e\".");

    [Fact]
    public void An_operation_without_a_name_is_called_so() => RuleAssert.Rejects<NoUndefinedVariables>(
        "§{ product(id: §$a) { id } }",
        "The operation does not define variable \"$a\".");
}
