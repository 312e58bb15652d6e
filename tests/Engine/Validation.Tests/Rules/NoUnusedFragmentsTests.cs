namespace Cacao.Validation.Rules;

public class NoUnusedFragmentsTests
{
    [Fact]
    public void Fragments_that_an_operation_reaches_are_accepted() => RuleAssert.Accepts<NoUnusedFragments>(
        "query Q { shop { ...A } } mutation M { rename(id: 1, name: \"x\") { ...C } } fragment A on Shop { ...B } fragment B on Shop { name } fragment C on Product { id }");

    [Fact]
    public void Others_are_rejected_also_when_they_use_each_other() => RuleAssert.Rejects<NoUnusedFragments>(
        "{ shop { ...A } } fragment A on Shop { name } §fragment B on Shop { ...C } §fragment C on Shop { ...B ...A }",
        "No operation uses fragment \"B\".",
        "No operation uses fragment \"C\".");
}
