namespace Cacao.Federation.Composition.Tests.Merge;

public sealed class SchemaMergerTests
{
    [Fact]
    public void Objects_have_the_fields_and_interfaces_of_all_schemas()
        => AssertClientSchema(
            """
            type Query {
              a: Book
              b: Book
            }

            type Book implements Named & Priced {
              name: String
              price: Int
            }

            interface Named {
              name: String
            }

            interface Priced {
              price: Int
            }
            """,
            """
            type Query { a: Book }
            interface Priced { price: Int }
            type Book implements Priced @shareable { name: String price: Int }
            """,
            """
            type Query { b: Book }
            interface Named { name: String }
            type Book implements Named @shareable { price: Int name: String }
            """);

    [Fact]
    public void Inputs_have_the_fields_that_all_schemas_know()
        => AssertClientSchema(
            """
            type Query {
              a(by: By): Int
              b(by: By): Int
            }

            input By {
              ids: [ID!]!
              size: Int! = 20
            }
            """,
            """
            type Query { a(by: By): Int }
            input By { ids: [ID]! size: Int! = 20 color: String }
            """,
            """
            type Query { b(by: By): Int }
            input By { ids: [ID!] size: Int }
            """);

    [Fact]
    public void Fields_have_the_arguments_that_all_schemas_know()
        => AssertClientSchema(
            """
            type Query {
              total(in: String! = "EUR"): Int
            }
            """,
            "type Query { total(in: String! = \"EUR\", at: Int): Int! @shareable }",
            "type Query { total(in: String): Int @shareable }");

    [Fact]
    public void Unions_have_the_visible_members_of_all_schemas()
        => AssertClientSchema(
            """
            type Query {
              a: Found
              b: Found
            }

            type Book {
              id: ID
            }

            type Film {
              id: ID
            }

            union Found = Book | Film
            """,
            """
            type Query { a: Found }
            union Found = Book | Secret
            type Book { id: ID }
            type Secret @inaccessible { id: ID }
            """,
            """
            type Query { b: Found }
            union Found = Film | Local
            type Film { id: ID }
            type Local @internal { id: ID }
            """);

    [Fact]
    public void Enums_have_the_values_that_no_schema_hides()
        => AssertClientSchema(
            """
            type Query {
              a: Size
              b: Size
            }

            enum Size {
              S
            }
            """,
            "type Query { a: Size }\nenum Size { S M @inaccessible }",
            "type Query { b: Size }\nenum Size { S L @inaccessible }");

    [Fact]
    public void The_first_description_that_is_not_empty_is_taken()
        => AssertClientSchema(
            """"
            """The shop."""
            type Query {
              "How many."
              total(
                "The currency."
                in: String
              ): Int
            }
            """",
            "\"\" type Query { \"How many.\" total(in: String): Int @shareable }",
            "\"\"\"The shop.\"\"\" type Query { \"Count.\" total(\"The currency.\" in: String): Int @shareable }");

    [Fact]
    public void Directives_for_clients_are_kept_once_with_their_definitions()
        => AssertClientSchema(
            """
            directive @cost(weight: String!) on FIELD_DEFINITION

            type Query {
              a: Url @deprecated(reason: "Use b.") @cost(weight: "2")
              b: Url
            }

            scalar Url @specifiedBy(url: "https://url.example")
            """,
            """
            directive @cost(weight: String!) on FIELD_DEFINITION
            directive @private on FIELD_DEFINITION
            type Query { a: Url @deprecated(reason: "Use b.") @cost(weight: "2") @tag(name: "x") @private @shareable }
            scalar Url
            """,
            """
            directive @cost(weight: String!) on FIELD_DEFINITION
            type Query { a: Url @deprecated(reason: "Old.") @cost(weight: "3") @shareable b: Url }
            scalar Url @specifiedBy(url: "https://url.example")
            """);

    [Fact]
    public void Input_types_that_only_the_gateway_fills_are_left_out()
        => AssertClientSchema(
            """
            type Query {
              product(id: ID!): Product
            }

            type Product {
              id: ID!
              postage: Int
              weight: Int
            }
            """,
            """
            type Query { product(id: ID!): Product @lookup }
            input Parcel { weight: Int size: Size }
            input Size { width: Int }
            type Product { id: ID! postage(parcel: Parcel @require(field: "{ weight }")): Int }
            """,
            """
            type Query { productBy(by: Key! @is(field: "{ id }")): Product @lookup @internal }
            input Key { id: ID! }
            type Product { id: ID! weight: Int }
            """);

    [Fact]
    public void Members_with_an_excluded_tag_are_hidden()
    {
        var options = new CompositionOptions { ExcludedTags = new HashSet<string> { "staff" } };

        var result = Composed.Of(
            options,
            """
            type Query { order: Order stock: Stock @tag(name: "staff") }
            type Order { total: Int margin(in: String @tag(name: "staff")): Int profit: Int @tag(name: "staff") }
            type Stock @tag(name: "staff") { count: Int }
            """);

        Composed.Equal(
            """
            type Query {
              order: Order
            }

            type Order {
              total: Int
              margin: Int
            }
            """,
            Composed.ClientSchema(result));
    }

    [Fact]
    public void The_order_of_the_schemas_changes_no_type()
    {
        const string A =
            """
            type Query { best: Item @shareable }
            interface Item { id: ID! }
            type Book implements Item @shareable { id: ID! }
            """;
        const string B = "type Query { best: Found! @shareable }\nunion Found = Book\ntype Book @shareable { id: ID! }";
        const string C = "type Query { best: Book @shareable }\ntype Book @shareable { id: ID! }";

        var schemas = new[] { Composed.Of(A, B, C), Composed.Of(C, B, A), Composed.Of(B, A, C) };

        Assert.All(schemas, schema => Assert.Contains(
            "best: Found\n", Composed.ClientSchema(schema), StringComparison.Ordinal));
    }

    private static void AssertClientSchema(string expected, params string[] schemas) =>
        Composed.Equal(expected, Composed.ClientSchema(Composed.Of(schemas)));
}
