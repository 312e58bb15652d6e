namespace Cacao.Validation.Rules;

public class UniqueFragmentNamesTests
{
    [Fact]
    public void Different_names_are_accepted() => RuleAssert.Accepts<UniqueFragmentNames>(
        "query A { shop { ...A ...B } } fragment A on Shop { name } fragment B on Shop { name }");

    [Fact]
    public void A_name_for_several_fragments_is_rejected() => RuleAssert.Rejects<UniqueFragmentNames>(
        "{ shop { ...A } } fragment §A on Shop { name } fragment §A on Shop { open } fragment §A on Product { id }",
        "Two fragments are named \"A\".",
        "Two fragments are named \"A\".");
}
