namespace Cacao.Validation.Rules;

public class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query ($a: ID!, $b: Int, $c: Int!) { product(id: $a) { reviews(first: $b) { id } x: reviews(first: $c) { id } } }")]
    [InlineData("query ($a: Int = 5) { products(first: $a) { id } }")]
    [InlineData("query ($a: Int) { products(first: $a) { id } }")]
    [InlineData("query ($a: [Sort!], $b: Sort!) { products(sort: $a) { id } x: products(sort: [$b]) { id } }")]
    [InlineData("query ($a: [[Int!]!]!, $b: [Int!]!, $c: Int!) { matrix(rows: $a) x: matrix(rows: [$b]) y: matrix(rows: [[$c]]) }")]
    [InlineData("query ($a: Float, $b: String!) { products(filter: { required: true, min: $a, tags: [$b] }) { id } }")]
    [InlineData("query ($a: String!) { search(by: { name: $a }) { __typename } }")]
    [InlineData("query ($a: Unheard, $b: Int) { products(first: $a, unheard: $b) { id } any(value: [$b]) }")]
    public void Fitting_types_are_accepted(string document) => RuleAssert.Accepts<VariablesInAllowedPosition>(document);

    [Fact]
    public void Other_types_are_rejected() => RuleAssert.Rejects<VariablesInAllowedPosition>(
        "query (§$a: Int, §$b: [Sort]) { product(id: §$a) { id } products(sort: §$b) { id } }",
        "Variable \"$a\" is of type \"Int\", but \"ID!\" is needed here.",
        "Variable \"$b\" is of type \"[Sort]\", but \"[Sort!]\" is needed here.");

    [Fact]
    public void Nullable_variables_need_a_default_other_than_null() => RuleAssert.Rejects<VariablesInAllowedPosition>(
        "query (§$a: ID, §$b: ID = null, $c: ID = 1) { a: product(id: §$a) { id } b: product(id: §$b) { id } c: product(id: $c) { id } }",
        "Variable \"$a\" is of type \"ID\", but \"ID!\" is needed here.",
        "Variable \"$b\" is of type \"ID\", but \"ID!\" is needed here.");

    [Fact]
    public void Lists_and_single_values_are_different() => RuleAssert.Rejects<VariablesInAllowedPosition>(
        "query (§$a: Sort, §$b: [Int!], §$c: [String]) { products(sort: §$a) { id } matrix(rows: §$b) search(text: §$c) { __typename } }",
        "Variable \"$a\" is of type \"Sort\", but \"[Sort!]\" is needed here.",
        "Variable \"$b\" is of type \"[Int!]\", but \"[[Int!]!]\" is needed here.",
        "Variable \"$c\" is of type \"[String]\", but \"String\" is needed here.");

    [Fact]
    public void Fragments_are_looked_at_for_each_operation() => RuleAssert.Rejects<VariablesInAllowedPosition>(
        "query A($a: ID!) { ...F } query B(§$a: String) { ...F } fragment F on Query { product(id: §$a) { id } }",
        "Variable \"$a\" is of type \"String\", but \"ID!\" is needed here.");

    [Fact]
    public void The_one_field_of_a_one_of_input_object_must_not_be_null() => RuleAssert.Rejects<VariablesInAllowedPosition>(
        "query (§$a: String) { search(by: { name: §$a }) { __typename } }",
        "Variable \"$a\" is of type \"String\", but the one field given to \"SearchBy\" must not be null.");
}
