namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class IsInvalidFieldsTests
{
    [Fact]
    public void A_lookup_by_a_field_of_another_schema_passes()
        => Composed.AssertValid(
            """
            type Query { product(sku: ID!): Product @lookup @internal }
            type Product { name: String }
            """,
            """
            type Query { newest: Product }
            type Product { sku: ID! }
            """);

    [Fact]
    public void A_lookup_of_an_interface_by_its_field_passes()
        => Composed.AssertValid(
            """
            type Query { item(id: ID!): Item @lookup }
            interface Item { id: ID! }
            type Book implements Item { id: ID! }
            """);

    [Fact]
    public void A_lookup_of_a_union_by_what_all_members_have_passes()
        => Composed.AssertValid(
            """
            type Query { item(id: ID!): Item @lookup }
            union Item = Book | Film
            type Book { id: ID! }
            type Film { id: ID! }
            """);

    [Fact]
    public void A_lookup_by_alternatives_passes()
        => Composed.AssertValid(
            """
            type Query { item(by: By! @is(field: "{ isbn: <Book>.isbn } | { film: <Film>.id }")): Item @lookup }
            input By @oneOf { isbn: ID film: ID }
            union Item = Book | Film
            type Book { isbn: ID! }
            type Film { id: ID! }
            """);

    [Fact]
    public void An_unknown_field_is_reported()
        => Composed.AssertLog(
            """
            A:1:42: error IS_INVALID_FIELDS: The @is "code" of Query.product(sku:) is invalid: No source schema that
                it can be read from has the field Product.code.
            """,
            """
            type Query { product(sku: ID! @is(field: "code")): Product @lookup }
            type Product { sku: ID! }
            """);

    [Fact]
    public void An_argument_that_names_no_field_is_reported()
        => Composed.AssertLog(
            """
            A:1:22: error IS_INVALID_FIELDS: The implied @is "code" of Query.product(code:) is invalid: No source
                schema that it can be read from has the field Product.code.
            """,
            """
            type Query { product(code: ID!): Product @lookup }
            type Product { sku: ID! }
            """);

    [Fact]
    public void A_field_of_another_type_is_reported()
        => Composed.AssertLog(
            """
            A:1:22: error IS_INVALID_FIELDS: The implied @is "sku" of Query.product(sku:) is invalid: sku is of type
                Int!, but the value must be of type ID!.
            """,
            """
            type Query { product(sku: ID!): Product @lookup }
            type Product { sku: Int! }
            """);

    [Fact]
    public void A_path_to_an_object_is_reported()
        => Composed.AssertLog(
            """
            A:1:49: error IS_INVALID_FIELDS: The @is "codes" of Query.product(codes:) is invalid: codes is of type
                Codes; select its fields as in "codes.{ … }".
            """,
            """
            type Query { product(codes: CodesBy! @is(field: "codes")): Product @lookup }
            input CodesBy { main: ID! }
            type Product { codes: Codes }
            type Codes { main: ID! }
            """);

    [Fact]
    public void A_type_condition_that_never_holds_is_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELDS: The @is "<Robot>.id" of Query.product(id:) is invalid: A value of type
                Product is never of type Robot.
            """,
            """
            type Query { product(id: ID! @is(field: "<Robot>.id")): Product @lookup robot: Robot }
            type Product { id: ID! }
            type Robot { id: ID! }
            """);

    [Fact]
    public void A_required_input_field_without_a_value_is_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELDS: The @is "{ id }" of Query.product(by:) is invalid: By.shop is required.
            """,
            """
            type Query { product(by: By! @is(field: "{ id }")): Product @lookup }
            input By { id: ID! shop: ID! }
            type Product { id: ID! shop: ID! }
            """);

    [Fact]
    public void An_input_field_that_does_not_exist_is_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELDS: The @is "{ id, shop }" of Query.product(by:) is invalid: By has no field
                "shop".
            """,
            """
            type Query { product(by: By! @is(field: "{ id, shop }")): Product @lookup }
            input By { id: ID! }
            type Product { id: ID! shop: ID! }
            """);

    [Fact]
    public void An_input_field_that_is_given_twice_is_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELDS: The @is "{ id, id: shop }" of Query.product(by:) is invalid: The field
                "id" is given twice.
            """,
            """
            type Query { product(by: By! @is(field: "{ id, id: shop }")): Product @lookup }
            input By { id: ID! }
            type Product { id: ID! shop: ID! }
            """);

    [Fact]
    public void Two_fields_of_a_one_of_input_are_reported()
        => Composed.AssertLog(
            """
            A:1:41: error IS_INVALID_FIELDS: The @is "{ id, sku }" of Query.product(by:) is invalid: By takes exactly
                one field; give the others as alternatives, separated by "|".
            """,
            """
            type Query { product(by: By! @is(field: "{ id, sku }")): Product @lookup }
            input By @oneOf { id: ID sku: ID }
            type Product { id: ID! sku: ID! }
            """);
}
