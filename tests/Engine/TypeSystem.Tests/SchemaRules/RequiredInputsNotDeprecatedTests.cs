namespace Cacao.Types.SchemaRules;

public class RequiredInputsNotDeprecatedTests
{
    [Fact]
    public void Optional_inputs_may_be_deprecated() => SchemaAssert.Accepts(
        "input A { a: Int @deprecated b: Int! = 5 @deprecated } directive @d(a: Int @deprecated) on FIELD type T { a(x: Int @deprecated): Int }");

    [Fact]
    public void Required_ones_may_not() => SchemaAssert.Rejects(
        "input A { §a: Int! @deprecated } directive @d(§a: Int! @deprecated) on FIELD type T { a(§x: Int! @deprecated): Int }",
        "T.a(x:) is required and can therefore not be deprecated.",
        "A.a is required and can therefore not be deprecated.",
        "@d(a:) is required and can therefore not be deprecated.");
}
