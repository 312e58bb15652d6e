namespace Cacao.Federation.Composition.Tests.Merge;

public sealed class SupergraphTests
{
    private const string Catalog =
        """
        type Query {
          productById(id: ID!): Product @lookup
          lookups: Lookups! @internal
        }
        type Lookups @internal { productBySku(sku: String!): Product @lookup }
        type Product @key(fields: "id") { id: ID! name: String! sku: String! @inaccessible }
        """;

    private const string Inventory =
        """
        type Query { products(by: ProductBy! @is(field: "{ id } | { sku }")): Product @lookup @internal }
        input ProductBy @oneOf { id: ID sku: String }
        type Product @key(fields: "id") { id: ID! inStock(name: String! @require(field: "name")): Boolean! }
        """;

    [Fact]
    public void Two_schemas_with_lookups_make_one_with_routing_directives()
    {
        var result = Composed.Of(Catalog, Inventory);

        Composed.Equal(
            """
            schema
                @source__inputObject(schema: "B", name: "ProductBy", fields: [{ name: "id", type: "ID" }, { name: "sku", type: "String" }], oneOf: true) {
              query: Query
            }

            type Query
                @source__type(schema: "A")
                @source__type(schema: "B") {
              productById(id: ID! @source__argument(schema: "A")): Product
                  @source__field(schema: "A")
            }

            type Product
                @source__type(schema: "A")
                @source__type(schema: "B")
                @source__lookup(schema: "A", field: "productById", arguments: [{ name: "id", type: "ID!", map: "id" }])
                @source__lookup(schema: "A", path: ["lookups"], field: "productBySku", arguments: [{ name: "sku", type: "String!", map: "sku" }], internal: true)
                @source__lookup(schema: "B", field: "products", arguments: [{ name: "by", type: "ProductBy!", map: "{ id } | { sku }" }], internal: true) {
              id: ID!
                  @source__field(schema: "A")
                  @source__field(schema: "B")
              name: String!
                  @source__field(schema: "A")
              sku: String! @inaccessible
                  @source__field(schema: "A")
              inStock: Boolean!
                  @source__field(schema: "B")
                  @source__requires(schema: "B", argument: "name", type: "String!", map: "name")
            }
            """,
            Composed.Supergraph(result));
    }

    [Fact]
    public void Each_definition_leaves_what_routing_needs()
        => Composed.Equal(
            """
            schema {
              query: Query
            }

            type Query
                @source__type(schema: "A")
                @source__type(schema: "B") {
              newest: Item
                  @source__field(schema: "A", provides: "... on Film { title }")
              best: Book
                  @source__field(schema: "A")
              bookById(id: ID! @source__argument(schema: "B")): Book
                  @source__field(schema: "B")
              filmById(id: ID! @source__argument(schema: "B")): Film
                  @source__field(schema: "B")
            }

            type Book implements Item
                @source__type(schema: "A")
                @source__type(schema: "B")
                @source__implements(schema: "A", interface: "Item")
                @source__lookup(schema: "B", field: "bookById", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID!
                  @source__field(schema: "A")
                  @source__field(schema: "B")
              title: String!
                  @source__field(schema: "A")
              size: Size
                  @source__field(schema: "A", type: "Size!")
                  @source__field(schema: "B")
              price: Int
                  @source__field(schema: "B", type: "Int!")
              postage(to: String @source__argument(schema: "B")): Int
                  @source__field(schema: "B")
                  @source__requires(schema: "B", argument: "label", type: "String!", map: "title")
            }

            type Film implements Item
                @source__type(schema: "A")
                @source__type(schema: "B")
                @source__implements(schema: "A", interface: "Item")
                @source__lookup(schema: "B", field: "filmById", arguments: [{ name: "id", type: "ID!", map: "id" }]) {
              id: ID!
                  @source__field(schema: "A")
                  @source__field(schema: "B")
              title: String
                  @source__field(schema: "A", external: true)
                  @source__field(schema: "B")
            }

            union Found
                @source__type(schema: "A")
                @source__member(schema: "A", type: "Book")
                @source__member(schema: "A", type: "Film")
                @source__lookup(schema: "A", field: "product", arguments: [{ name: "id", type: "ID!", map: "id" }], internal: true) = Book | Film

            interface Item
                @source__type(schema: "A") {
              id: ID!
                  @source__field(schema: "A")
            }

            enum Size
                @source__type(schema: "A")
                @source__type(schema: "B") {
              S
                  @source__enumValue(schema: "A")
                  @source__enumValue(schema: "B")
              M
                  @source__enumValue(schema: "A")
                  @source__enumValue(schema: "B")
            }
            """,
            Composed.Supergraph(Composed.Of(
            """
            type Query {
              newest: Item @provides(fields: "... on Film { title }")
              best: Book
              product(id: ID!): Found @lookup @internal
            }
            interface Item { id: ID! }
            union Found = Book | Film
            type Book implements Item @key(fields: "id") { id: ID! title: String! size: Size! @shareable price: Int }
            type Film implements Item @key(fields: "id") { id: ID! title: String @external }
            enum Size { S M }
            """,
            """
            type Query { bookById(id: ID!): Book @lookup filmById(id: ID!): Film @lookup }
            type Book {
              id: ID!
              size: Size @shareable
              price: Int! @override(from: "A")
              postage(label: String! @require(field: "title"), to: String): Int
            }
            type Film { id: ID! title: String @shareable }
            enum Size { S M }
            """)));

    [Fact]
    public void A_description_may_quote_a_routing_directive()
        => Composed.Equal(
            """"
            schema {
              query: Query
            }

            """See @source__type(schema: "x") for \"""quoted\""" text."""
            type Query
                @source__type(schema: "A") {
              "Has \" and @source__field."
              a: Int
                  @source__field(schema: "A")
            }
            """",
            Composed.Supergraph(Composed.Of(
                """"
                """See @source__type(schema: "x") for \"""quoted\""" text."""
                type Query { "Has \" and @source__field." a: Int }
                """")));

    [Fact]
    public void Clients_see_neither_hidden_members_nor_routing_directives()
        => Composed.Equal(
            """
            type Query {
              productById(id: ID!): Product
            }

            type Product {
              id: ID!
              name: String!
              inStock: Boolean!
            }
            """,
            Composed.ClientSchema(Composed.Of(Catalog, Inventory)));

    [Fact]
    public void A_supergraph_is_read_as_it_was_written()
    {
        var printed = Supergraph.Print(Composed.Of(Catalog, Inventory).Supergraph!);

        Assert.Equal(printed, Supergraph.Print(Supergraph.Parse(printed)));
    }
}
