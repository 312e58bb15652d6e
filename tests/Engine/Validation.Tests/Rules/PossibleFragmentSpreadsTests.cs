namespace Cacao.Validation.Rules;

public class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("fragment F on Product { ... on Product { id } ... on Node { id } ... on SearchResult { __typename } ... { id } }")]
    [InlineData("fragment F on Node { ... on Product { id } ... on Priced { price } ... on SearchResult { __typename } }")]
    [InlineData("fragment F on SearchResult { ... on Review { id } ... on Node { id } ...G } fragment G on Product { id }")]
    [InlineData("fragment F on Product { ... on Unheard { id } ... on String { id } ...Unheard }")]
    public void Types_with_a_common_object_are_accepted(string document) =>
        RuleAssert.Accepts<PossibleFragmentSpreads>(document);

    [Fact]
    public void Types_without_one_are_rejected() => RuleAssert.Rejects<PossibleFragmentSpreads>(
        "fragment F on Product { §... on Review { id } §... on People { id } §...G } fragment G on User { §... on Priced { price } §... on SearchResult { __typename } }",
        "A fragment on \"Review\" never applies here: no \"Product\" is a \"Review\".",
        "A fragment on \"People\" never applies here: no \"Product\" is a \"People\".",
        "Fragment \"G\" on \"User\" never applies here: no \"Product\" is a \"User\".",
        "A fragment on \"Priced\" never applies here: no \"User\" is a \"Priced\".",
        "A fragment on \"SearchResult\" never applies here: no \"User\" is a \"SearchResult\".");
}
