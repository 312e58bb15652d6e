namespace Cacao.Validation.Rules;

public class UniqueDirectivesPerLocationTests
{
    [Fact]
    public void Different_directives_and_repeatable_ones_are_accepted() => RuleAssert.Accepts<UniqueDirectivesPerLocation>(
        "query A @once { shop @once @skip(if: true) { name @many(tag: \"a\") @many(tag: \"b\") open @a @a } }");

    [Fact]
    public void Repeated_ones_are_rejected() => RuleAssert.Rejects<UniqueDirectivesPerLocation>(
        "query A($a: Int §@once §@once) §@once §@once { shop §@once @skip(if: true) §@once §@once { name } }",
        "Directive \"@once\" is not repeatable.",
        "Directive \"@once\" is not repeatable.",
        "Directive \"@once\" is not repeatable.",
        "Directive \"@once\" is not repeatable.");
}
