using System.Text.Json;

namespace Cacao.Federation.Execution.Tests;

/// <summary>Fields of several types that meet under one name, and whose types only differ in the source schema.</summary>
public sealed class AnswerNamesTests
{
    private const string Shelf = """
        type Query { items: [Item!]! }
        union Item = Tool | Paint
        type Tool @key(fields: "number") { number: Int! maker: Maker! @shareable parts: [Item!] }
        type Paint @key(fields: "number") { number: ID! maker: Maker @shareable parts: [Item!] }
        type Maker @shareable { name: String! }
        """;

    private const string Prices = """
        type Query {
          tool(number: Int!): Tool @lookup @internal
          paint(number: ID!): Paint @lookup @internal
        }

        type Tool @key(fields: "number") { number: Int! price: Int maker: Maker @shareable }
        type Paint @key(fields: "number") { number: ID! price: Int }
        type Maker @shareable { name: String! }
        """;

    [Fact]
    public async Task Keys_of_different_types_are_asked_for_under_different_names()
    {
        var shelf = new TestSource().Answer(
            """{"data":{"items":[{"__typename":"Tool","number_2":7},{"__typename":"Paint","number":"red"}]}}""");
        var prices = new TestSource()
            .Answer("""{"data":{"paint":{"price":2}}}""")
            .Answer("""{"data":{"tool":{"price":1}}}""");
        await using var gateway = await TestGateway.ComposeAsync(("shelf", Shelf, shelf), ("prices", Prices, prices));

        var answer = await gateway.ExecuteAsync("{ items { ... on Tool { price } ... on Paint { price } } }");

        Assert.Equal("""{"data":{"items":[{"price":1},{"price":2}]}}""", answer);
        Assert.Equal(
            "query Operation_1{items{__typename...on Paint{number}...on Tool{number_2:number}}}",
            QueryOf(shelf));
        Assert.Equal("""{"number":"red"}""", prices.VariablesOf(0));
        Assert.Equal("""{"number":7}""", prices.VariablesOf(1));
    }

    [Fact]
    public async Task Fields_that_differ_in_what_may_be_null_are_asked_for_under_different_names()
    {
        var shelf = new TestSource().Answer(
            """
            {"data":{"items":[
              {"__typename":"Tool","made_2":{"name":"Anna"},"parts":[{"__typename":"Paint","made_2":null}]},
              {"__typename":"Paint","made":{"name":"Ben"},"parts":[{"__typename":"Tool","made":{"name":"Eva"}}]}]}}
            """);
        await using var gateway = await TestGateway.ComposeAsync(
            ("shelf", Shelf, shelf),
            ("prices", Prices, new TestSource()));

        var answer = await gateway.ExecuteAsync(
            """
            {
              items {
                ... on Tool { made: maker { name } parts { ... on Paint { made: maker { name } } } }
                ... on Paint { made: maker { name } parts { ... on Tool { made: maker { name } } } }
              }
            }
            """);

        Assert.Equal(
            """{"data":{"items":[{"made":{"name":"Anna"},"parts":[{"made":null}]},{"made":{"name":"Ben"},"parts":[{"made":{"name":"Eva"}}]}]}}""",
            answer);
        Assert.Equal(
            "query Operation_1{items{__typename...on Paint{made:maker{name}parts{__typename...on Tool{made:maker{name}}}}"
            + "...on Tool{made_2:maker{name}parts{__typename...on Paint{made_2:maker{name}}}}}}",
            QueryOf(shelf));
    }

    [Fact]
    public async Task A_name_that_the_client_uses_is_not_taken()
    {
        var shelf = new TestSource().Answer(
            """{"data":{"items":[{"__typename":"Tool","number":7,"maker_2":9},{"__typename":"Paint","number":"red"}]}}""");
        await using var gateway = await TestGateway.ComposeAsync(
            ("shelf", Shelf, shelf),
            ("prices", Prices, new TestSource()));

        await gateway.ExecuteAsync(
            "{ items { ... on Tool { maker_2: number maker { name } } ... on Paint { maker { name } } } }");

        Assert.Equal(
            "query Operation_1{items{__typename...on Paint{maker{name}}...on Tool{maker_2:number maker_3:maker{name}}}}",
            QueryOf(shelf));
    }

    [Fact]
    public async Task An_error_is_reported_at_the_name_that_the_client_knows()
    {
        var shelf = new TestSource().Answer(
            """
            {"data":{"items":[{"__typename":"Tool","maker_2":null}]},
             "errors":[{"message":"Nobody knows.","path":["items",0,"maker_2","name"]}]}
            """);
        await using var gateway = await TestGateway.ComposeAsync(
            ("shelf", Shelf, shelf),
            ("prices", Prices, new TestSource()));

        var answer = await gateway.ExecuteAsync(
            "{ items { ... on Tool { maker { name } } ... on Paint { maker { name } } } }");

        Assert.Equal(
            """{"errors":[{"message":"Nobody knows.","locations":[{"line":1,"column":25}],"path":["items",0,"maker","name"]}],"data":{"items":[{"maker":null}]}}""",
            answer);
    }

    private static string QueryOf(TestSource source) =>
        JsonElement.Parse(source.Requests[0]).GetProperty("query").GetString()!;
}
