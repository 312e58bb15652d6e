namespace Cacao.Types.SchemaRules.Documents;

public class KnownArgumentNamesOnDirectivesTests
{
    [Fact]
    public void Arguments_that_exist_are_accepted() => DocumentAssert.Accepts<KnownArgumentNamesOnDirectives>(
        "type A @d(x: 1) @unheard(y: 1) { a: Int @deprecated(reason: \"\") }",
        "directive @d(x: Int) on OBJECT");

    [Fact]
    public void Others_are_rejected() => DocumentAssert.Rejects<KnownArgumentNamesOnDirectives>(
        "directive @d(x: Int) on OBJECT type A @d(§y: 1) { a: Int @deprecated(§why: \"\") }",
        null,
        "Directive @d has no argument y.",
        "Directive @deprecated has no argument why.");
}
