namespace Cacao.Validation.Rules;

public class UniqueArgumentNamesTests
{
    [Fact]
    public void Different_arguments_are_accepted() => RuleAssert.Accepts<UniqueArgumentNames>(
        "{ products(first: 1, filter: { name: \"a\" }) { name @skip(if: true) @include(if: true) } }");

    [Fact]
    public void Repeated_ones_are_rejected() => RuleAssert.Rejects<UniqueArgumentNames>(
        "{ products(§first: 1, sort: NAME, §first: 2, §first: 3) { name @skip(§if: true, §if: false) } }",
        "Argument \"first\" is given more than once.",
        "Argument \"if\" is given more than once.");
}
