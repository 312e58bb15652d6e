namespace Cacao.Validation.Rules;

public class LoneSubscriptionSingleRootFieldTests
{
    [Theory]
    [InlineData("subscription A { removed }")]
    [InlineData("subscription A { removed ...F } fragment F on Subscription { removed }")]
    [InlineData("subscription A { ...F ... { removed } } fragment F on Subscription { removed ...F }")]
    [InlineData("subscription A { renamed(id: 1) { id name @skip(if: true) } }")]
    [InlineData("query A { shop { name } node(id: 1) { id } }")]
    public void One_root_field_is_accepted(string document) =>
        RuleAssert.Accepts<LoneSubscriptionSingleRootField>(document);

    [Fact]
    public void Fragments_that_do_not_apply_to_the_root_are_passed_over() => RuleAssert.Accepts<LoneSubscriptionSingleRootField>(
        "subscription A { removed ...F ... on Product { name } ... on Unheard { a } } fragment F on Node { id __typename }");

    [Fact]
    public void Without_a_subscription_root_there_is_nothing_to_say() => RuleAssert.Accepts<LoneSubscriptionSingleRootField>(
        "subscription { a b __typename @skip(if: true) }",
        ShopSchema.QueriesOnly);

    [Fact]
    public void Several_root_fields_are_rejected() => RuleAssert.Rejects<LoneSubscriptionSingleRootField>(
        "subscription A { removed ...F } fragment F on Subscription { ... { §other: removed } §tags removed }",
        "Subscription \"A\" selects more than one root field.");

    [Fact]
    public void An_introspection_field_is_rejected() => RuleAssert.Rejects<LoneSubscriptionSingleRootField>(
        "subscription { §a: __typename }",
        "The subscription selects an introspection field as its root field.");

    [Fact]
    public void Conditions_on_the_root_are_rejected() => RuleAssert.Rejects<LoneSubscriptionSingleRootField>(
        "subscription A($v: Boolean!) { removed §@skip(if: $v) ... §@include(if: true) { removed } }",
        "Subscription \"A\" makes a root selection depend on \"@skip\".",
        "Subscription \"A\" makes a root selection depend on \"@include\".");

    [Fact]
    public void A_long_chain_of_fragments_does_not_exhaust_the_stack()
    {
        var fragments = Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Subscription {{ ...F{i + 1} }}");
        RuleAssert.Accepts<LoneSubscriptionSingleRootField>(
            $"subscription A {{ ...F0 }} {string.Join(' ', fragments)} fragment F20000 on Subscription {{ removed }}");
    }
}
