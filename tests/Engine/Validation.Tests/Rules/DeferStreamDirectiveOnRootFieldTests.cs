namespace Cacao.Validation.Rules;

public class DeferStreamDirectiveOnRootFieldTests
{
    [Fact]
    public void Below_the_root_and_in_queries_they_are_accepted() => RuleAssert.Accepts<DeferStreamDirectiveOnRootField>(
        "query A { ... @defer { shop { name } } products @stream { id } } mutation B { rename(id: 1, name: \"x\") { ... @defer { name } } }");

    [Fact]
    public void On_other_roots_they_are_rejected() => RuleAssert.Rejects<DeferStreamDirectiveOnRootField>(
        "mutation A { ... §@defer { tags §@stream } } subscription B { ...F §@defer tags §@stream } fragment F on Subscription { removed }",
        "\"@defer\" may not stand on a root field of a mutation.",
        "\"@stream\" may not stand on a root field of a mutation.",
        "\"@defer\" may not stand on a root field of a subscription.",
        "\"@stream\" may not stand on a root field of a subscription.");
}
