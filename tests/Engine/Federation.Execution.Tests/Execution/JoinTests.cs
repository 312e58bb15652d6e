namespace Cacao.Federation.Execution.Tests;

public sealed class JoinTests
{
    private const string Catalog = """
        type Query {
          products: [Product!]!
          productById(id: ID!): Product @lookup
        }

        type Product @key(fields: "id") {
          id: ID!
          name: String!
        }
        """;

    private const string Inventory = """
        type Query {
          productById(id: ID!): Product @lookup @internal
        }

        type Product @key(fields: "id") {
          id: ID!
          stock: Int
        }
        """;

    [Fact]
    public async Task Entities_are_completed_by_a_second_schema_in_one_batch()
    {
        var catalog = new TestSource().Answer(
            """{"data":{"products":[{"name":"Chair","id":"1"},{"name":"Table","id":"2"},{"name":"Chair again","id":"1"}]}}""");
        var inventory = new TestSource().Answer(
            """
            {"variableIndex":1,"data":{"productById":{"stock":7}}}
            {"variableIndex":0,"data":{"productById":{"stock":3}}}
            """);
        await using var gateway = await TestGateway.ComposeAsync(
            ("catalog", Catalog, catalog),
            ("inventory", Inventory, inventory));

        var answer = await gateway.ExecuteAsync("{ products { name stock } }");

        Assert.Equal(
            """{"data":{"products":[{"name":"Chair","stock":3},{"name":"Table","stock":7},{"name":"Chair again","stock":3}]}}""",
            answer);
        Assert.Equal("""[{"id":"1"},{"id":"2"}]""", inventory.VariablesOf(0));
    }
}
