namespace Cacao.Federation.Composition.Tests.PostMergeRules;

public sealed class RequireInvalidFieldsTests
{
    [Fact]
    public void Fields_of_other_schemas_with_constant_arguments_pass()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(grams: Int @require(field: "weight(unit: GRAM)")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight(unit: Unit!): Int }
            enum Unit { GRAM }
            """);

    [Fact]
    public void Lists_and_nested_lists_pass()
        => Composed.AssertValid(
            """
            type Query { product(id: ID!): Product @lookup }
            input Part { id: ID! }
            type Product {
              id: ID!
              weight(parts: [[Part!]!] @require(field: "rows[[{ id }]]"), tags: [String!] @require(field: "tags")): Int
            }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! rows: [[Row!]!] tags: [String!] }
            type Row { id: ID! }
            """);

    [Fact]
    public void An_unknown_field_is_reported()
        => Composed.AssertLog(
            """
            A:2:60: error REQUIRE_INVALID_FIELDS: The @require "weight" of Product.postage(weight:) is invalid: No
                source schema that it can be read from has the field Product.weight.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(weight: Int @require(field: "weight")): Int }
            """);

    [Fact]
    public void A_field_that_only_the_own_schema_has_is_reported()
        => Composed.AssertLog(
            """
            A:2:72: error REQUIRE_INVALID_FIELDS: The @require "weight" of Product.postage(weight:) is invalid: No
                source schema that it can be read from has the field Product.weight.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight: Int postage(weight: Int @require(field: "weight")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! }
            """);

    [Fact]
    public void A_missing_constant_argument_is_reported()
        => Composed.AssertLog(
            """
            A:2:59: error REQUIRE_INVALID_FIELDS: The @require "weight" of Product.postage(grams:) is invalid:
                Product.weight(unit:) is required.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(grams: Int @require(field: "weight")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight(unit: String!): Int }
            """);

    [Fact]
    public void A_constant_argument_of_another_type_is_reported()
        => Composed.AssertLog(
            """
            A:2:59: error REQUIRE_INVALID_FIELDS: The @require "weight(unit: 1, round: true)" of
                Product.postage(grams:) is invalid: The argument Product.weight(unit:): 1 is no String.
            A:2:59: error REQUIRE_INVALID_FIELDS: The @require "weight(unit: 1, round: true)" of
                Product.postage(grams:) is invalid: Product.weight has no argument "round".
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! postage(grams: Int @require(field: "weight(unit: 1, round: true)")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! weight(unit: String!): Int }
            """);

    [Fact]
    public void A_path_through_a_list_is_reported()
        => Composed.AssertLog(
            """
            A:2:56: error REQUIRE_INVALID_FIELDS: The @require "parts.id" of Product.weight(part:) is invalid: "parts"
                is of type [Part!]; map its elements as in "parts[…]".
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(part: ID @require(field: "parts.id")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! parts: [Part!] }
            type Part { id: ID! }
            """);

    [Fact]
    public void A_list_of_a_single_value_is_reported()
        => Composed.AssertLog(
            """
            A:2:60: error REQUIRE_INVALID_FIELDS: The @require "part[id]" of Product.weight(parts:) is invalid: A list
                cannot be made of a value of type Part.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(parts: [ID!] @require(field: "part[id]")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! part: Part }
            type Part { id: ID! }
            """);

    [Fact]
    public void A_list_for_a_single_value_is_reported()
        => Composed.AssertLog(
            """
            A:2:56: error REQUIRE_INVALID_FIELDS: The @require "parts[id]" of Product.weight(part:) is invalid: A list
                is no value of type ID.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(part: ID @require(field: "parts[id]")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! parts: [Part!] }
            type Part { id: ID! }
            """);

    [Fact]
    public void An_object_for_a_leaf_is_reported()
        => Composed.AssertLog(
            """
            A:2:56: error REQUIRE_INVALID_FIELDS: The @require "part.{ id }" of Product.weight(part:) is invalid: An
                object is no value of type ID.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(part: ID @require(field: "part.{ id }")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! part: Part }
            type Part { id: ID! }
            """);

    [Fact]
    public void A_path_that_goes_on_from_a_leaf_is_reported()
        => Composed.AssertLog(
            """
            A:2:56: error REQUIRE_INVALID_FIELDS: The @require "code.id" of Product.weight(part:) is invalid: "code"
                is of type ID, which has no fields.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(part: ID @require(field: "code.id")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! code: ID }
            """);

    [Fact]
    public void Brackets_less_deep_than_the_list_are_reported()
        => Composed.AssertLog(
            """
            A:2:60: error REQUIRE_INVALID_FIELDS: The @require "rows[id]" of Product.weight(parts:) is invalid: [Row!]
                is a list; nest the brackets as deep as the lists.
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            type Product { id: ID! weight(parts: [ID!] @require(field: "rows[id]")): Int }
            """,
            """
            type Query { productById(id: ID!): Product @lookup @internal }
            type Product { id: ID! rows: [[Row!]!] }
            type Row { id: ID! }
            """);
}
