namespace Cacao.Types.SchemaRules.Documents;

public class UniqueInputFieldNamesTests
{
    [Fact]
    public void Different_fields_are_accepted() => DocumentAssert.Accepts<UniqueInputFieldNames>(
        "type A @d(x: { a: 1, b: { a: 1 } }) { f(x: I = { a: 1 }): Int }");

    [Fact]
    public void Repeated_ones_are_rejected() => DocumentAssert.Rejects<UniqueInputFieldNames>(
        "type A @d(x: [{ b: { §a: 1, §a: 2 } }]) { f(x: I = { §c: 1, §c: 2 }): Int } input I { g: I = { §d: 1, §d: 2 } } directive @d(x: I = { §e: 1, §e: 2 }) on OBJECT",
        null,
        "Input field a is given more than once.",
        "Input field c is given more than once.",
        "Input field d is given more than once.",
        "Input field e is given more than once.");
}
