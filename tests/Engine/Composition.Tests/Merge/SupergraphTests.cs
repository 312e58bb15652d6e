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
