namespace Cacao.Federation.Composition.Tests.SourceRules;

public sealed class IsFieldsHasArgumentsTests
{
    [Fact]
    public void A_key_is_mapped_to_fields_without_arguments()
        => Composed.AssertValid(
            """
            type Query { product(code: ID! @is(field: "codes.main")): Product @lookup }
            type Product { codes: Codes }
            type Codes { main: ID! }
            """);

    [Fact]
    public void A_key_field_with_arguments_is_reported()
        => Composed.AssertLog(
            """
            A:1:43: error IS_FIELDS_HAS_ARGUMENTS: The @is "codes.main" of Query.product(code:) selects Codes.main,
                which takes arguments.
            """,
            """
            type Query { product(code: ID! @is(field: "codes.main")): Product @lookup }
            type Product { codes: Codes }
            type Codes { main(system: String): ID! }
            """);
}
