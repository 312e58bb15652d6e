namespace Cacao.Validation.Rules;

public class KnownFragmentNamesTests
{
    [Fact]
    public void Fragments_of_the_document_are_accepted() =>
        RuleAssert.Accepts<KnownFragmentNames>("{ shop { ...A } } fragment A on Shop { name }");

    [Fact]
    public void Other_names_are_rejected() => RuleAssert.Rejects<KnownFragmentNames>(
        "{ shop { ...§B ...A } } fragment A on Shop { ... { ...§C } }",
        "The document has no fragment \"B\".",
        "The document has no fragment \"C\".");
}
