using System.Net;
using System.Net.Http.Json;
using Cacao.Resolvers;
using EShop.Gateway.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Limits;

/// <summary>What one operation may ask for, decided on the composed schema before anything is planned.</summary>
public sealed class OperationLimitTests : IAsyncLifetime
{
    private const string Sdl = """
        directive @cost(weight: String!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query { items(first: Int): [Item!]! dear: Int @cost(weight: "40") shelves: [Item!]! @listSize(assumedSize: 12) item: Item }
        type Item { name: String item: Item }
        """;

    private int _calls;
    private TestShop _shop = null!;

    public async Task InitializeAsync() => _shop = await TestShop.StartAsync(
        Sdl,
        graphql => graphql.ConfigureSchema(schema => schema
            .UsePureResolver("Query.items", _ =>
            {
                _calls++;
                return ResolvedValue.FromReference(Array.Empty<object>());
            })
            .UsePureResolver("Query.dear", _ => ResolvedValue.From(1))
            .UsePureResolver("Query.item", _ => ResolvedValue.FromReference(new object()))
            .UsePureResolver("Item.item", _ => ResolvedValue.Null)
            .UsePureResolver("Item.name", _ => ResolvedValue.From("a"))),
        new Dictionary<string, string>
        {
            ["Limits:MaxTypeCost"] = "51",
            ["Limits:MaxFieldCost"] = "41",
            ["Limits:MaxDepth"] = "5",
            ["Limits:MaxFields"] = "20",
            ["Limits:MaxAliases"] = "3",
            ["Limits:MaxDirectives"] = "2",
            ["Limits:MaxBatchSize"] = "2",
            ["Limits:MaxRequestBytes"] = "2000",
            ["Limits:Introspection"] = "false",
        });

    public async Task DisposeAsync() => await _shop.DisposeAsync();

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "HC0047")]
    public async Task Cost_counts_by_the_actual_variables(int first, string? code)
    {
        var answer = await _shop.Client.PostAsync("query($n: Int) { items(first: $n) { name } }", new { n = first });

        Assert.Equal(code, CodeOf(answer));
        Assert.Equal(code is null ? 1 : 0, _calls);
        Assert.Equal(code is null ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory]
    [InlineData("{ dear item { name } }", null)]
    [InlineData("{ dear item { name } again: item { name } }", "HC0047")]
    [InlineData("{ item { item { item { item { name } } } } }", null)]
    [InlineData("{ item { item { item { item { item { name } } } } } }", "GRAPHQL_LIMIT_EXCEEDED")]
    [InlineData("{ a: dear item { b: name c: name } }", null)]
    [InlineData("{ a: dear item { b: name c: name d: name } }", "GRAPHQL_LIMIT_EXCEEDED")]
    [InlineData("{ dear @skip(if: true) @include(if: true) item { name } }", null)]
    [InlineData("{ dear @skip(if: true) @include(if: true) item { name @skip(if: true) } }", "GRAPHQL_LIMIT_EXCEEDED")]
    [InlineData("{ __schema { types { name } } }", "GRAPHQL_INTROSPECTION_DISABLED")]
    public async Task Each_limit_may_be_reached_but_not_passed(string document, string? code)
    {
        var answer = await _shop.Client.PostAsync(document);

        Assert.Equal(code, CodeOf(answer));
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(21, "GRAPHQL_LIMIT_EXCEEDED")]
    public async Task Fields_are_counted_with_fragments_expanded(int count, string? code)
    {
        // Two fields, and the fragment's as often as it is spread.
        var spreads = string.Concat(Enumerable.Repeat("...F ", count - 2));

        var answer = await _shop.Client.PostAsync($"{{ item {{ item {{ {spreads} }} }} }} fragment F on Item {{ name }}");

        Assert.Equal(code, CodeOf(answer));
    }

    [Fact]
    public async Task The_cost_is_reported_to_those_who_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ shelves { name } dear }" }),
            Headers = { { "GraphQL-Cost", "validate" } },
        };
        using var response = await _shop.Http.SendAsync(request);

        Assert.Equal(
            """{"extensions":{"operationCost":{"fieldCost":41,"typeCost":13}}}""",
            await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_report_stands_beside_the_data()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ dear }" }),
            Headers = { { "GraphQL-Cost", "report" } },
        };
        using var response = await _shop.Http.SendAsync(request);

        Assert.Equal(
            """{"data":{"dear":1},"extensions":{"operationCost":{"fieldCost":40,"typeCost":1}}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Batches_and_bodies_are_bounded()
    {
        var two = await PostAsync("""[{"query":"{ dear }"},{"query":"{ dear }"}]""");
        var three = await PostAsync("""[{"query":"{ dear }"},{"query":"{ dear }"},{"query":"{ dear }"}]""");
        var largest = await PostAsync("""{"query":"{ dear }"}""".PadRight(2_000));
        var larger = await PostAsync("""{"query":"{ dear }"}""".PadRight(2_001));

        Assert.Equal([200, 422, 200, 413], [two, three, largest, larger]);
    }

    [Theory]
    [InlineData("sdl", "{\"errors\":")]
    public async Task Without_introspection_the_schema_is_not_downloaded(string query, string start)
    {
        using var response = await _shop.Http.GetAsync($"/graphql?{query}");

        Assert.StartsWith(start, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<int> PostAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _shop.Http.PostAsync("/graphql", content);
        return (int)response.StatusCode;
    }

    private static string? CodeOf(TestKit.GraphQLResponse answer) =>
        answer.Body.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
}
