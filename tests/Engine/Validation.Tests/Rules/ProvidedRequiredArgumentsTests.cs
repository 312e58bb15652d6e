namespace Cacao.Validation.Rules;

public class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ product(id: 1) { id } products { id } unheard }")]
    [InlineData("{ shop { name @skip(if: true) @many(tag: \"x\") @unheard } }")]
    [InlineData("query ($a: ID!) { product(id: $a) { id } }")]
    public void Given_and_optional_arguments_are_accepted(string document) =>
        RuleAssert.Accepts<ProvidedRequiredArguments>(document);

    [Fact]
    public void Missing_ones_are_rejected() => RuleAssert.Rejects<ProvidedRequiredArguments>(
        "mutation { §rename(x: 1) { name §@skip §@many(old: 1) } } fragment F on Query { §__type { name } }",
        "Field \"rename\" needs a value for its argument \"id\" of type \"ID!\".",
        "Field \"rename\" needs a value for its argument \"name\" of type \"String!\".",
        "Directive \"@skip\" needs a value for its argument \"if\" of type \"Boolean!\".",
        "Directive \"@many\" needs a value for its argument \"tag\" of type \"String!\".",
        "Field \"__type\" needs a value for its argument \"name\" of type \"String!\".");
}
