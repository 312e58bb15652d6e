namespace Cacao.Types.SchemaRules.Documents;

public class ProvidedRequiredArgumentsOnDirectivesTests
{
    [Fact]
    public void Given_and_optional_arguments_are_accepted() => DocumentAssert.Accepts<ProvidedRequiredArgumentsOnDirectives>(
        "directive @d(x: Int!, y: Int, z: Int! = 5) on OBJECT type A @d(x: 1) @unheard");

    [Fact]
    public void Missing_ones_are_rejected() => DocumentAssert.Rejects<ProvidedRequiredArgumentsOnDirectives>(
        "type A §@d(y: 1) { a: Int } scalar S §@specifiedBy",
        "directive @d(x: Int!, y: Int) on OBJECT",
        "Directive @d needs a value for its argument x.",
        "Directive @specifiedBy needs a value for its argument url.");
}
