namespace Cacao.Federation.Planning.Tests;

public sealed class OperationPlannerTests
{
    private const string Shop = """
        type Query @source__type(schema: "catalog") @source__type(schema: "inventory") {
          products(first: Int): [Product!] @source__field(schema: "catalog")
          warehouses: [Warehouse!]! @source__field(schema: "inventory")
        }

        type Product @source__type(schema: "catalog") {
          id: ID! @source__field(schema: "catalog")
          name: String! @source__field(schema: "catalog")
          variants: [ProductVariant!]! @source__field(schema: "catalog")
        }

        type ProductVariant
          @source__type(schema: "catalog")
          @source__type(schema: "inventory")
          @source__lookup(schema: "inventory", field: "productVariantById", internal: true, arguments: [{ name: "id", type: "ID!", map: "id" }]) {
          id: ID! @source__field(schema: "catalog") @source__field(schema: "inventory")
          sku: String! @source__field(schema: "catalog")
          available: Int! @source__field(schema: "inventory")
        }

        type Warehouse @source__type(schema: "inventory") {
          name: String! @source__field(schema: "inventory")
        }
        """;

    [Fact]
    public void Fields_of_one_schema_are_one_request()
    {
        var plan = Planned.Text(Shop, "query Names($n: Int) { products(first: $n) { name } }");

        Assert.Equal(
            """
            1 catalog
              query Names_1($n:Int){products(first:$n){name}}

            """,
            plan);
    }

    [Fact]
    public void An_entity_is_completed_through_a_lookup_with_a_hidden_key()
    {
        var plan = Planned.Text(Shop, "{ products { name variants { sku available } } }");

        Assert.Equal(
            """
            1 catalog
              query Operation_1{products{name variants{sku id}}}
            2 inventory at $.products.variants<ProductVariant> after 1
              query Operation_2($id:ID!){productVariantById(id:$id){available}}

            """,
            plan);
    }

    [Fact]
    public void Independent_root_fields_go_to_their_schemas_at_once()
    {
        var plan = Planned.Text(Shop, "{ warehouses { name } products { name } }");

        Assert.Equal(
            """
            1 inventory
              query Operation_1{warehouses{name}}
            2 catalog
              query Operation_2{products{name}}

            """,
            plan);
    }
}
