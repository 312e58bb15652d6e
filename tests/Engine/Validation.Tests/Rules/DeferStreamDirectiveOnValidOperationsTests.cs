namespace Cacao.Validation.Rules;

public class DeferStreamDirectiveOnValidOperationsTests
{
    [Fact]
    public void In_queries_or_where_they_can_be_off_they_are_accepted() =>
        RuleAssert.Accepts<DeferStreamDirectiveOnValidOperations>(
            "query A { ...F @defer } subscription B($v: Boolean!) { renamed(id: 1) { ... @defer(if: $v) { name } ... @defer(if: false, label: \"a\") { name } } } fragment F on Query { products @stream { id } }");

    [Fact]
    public void In_subscriptions_they_are_rejected() => RuleAssert.Rejects<DeferStreamDirectiveOnValidOperations>(
        "subscription B { renamed(id: 1) { ... §@defer { name } ...F } } fragment F on Product { reviews §@stream(if: true) { id } }",
        "\"@defer\" has no meaning in a subscription unless its argument \"if\" turns it off.",
        "\"@stream\" has no meaning in a subscription unless its argument \"if\" turns it off.");
}
