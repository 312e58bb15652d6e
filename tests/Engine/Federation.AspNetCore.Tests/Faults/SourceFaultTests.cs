using System.Net;
using Microsoft.AspNetCore.Http;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>What a client gets when a subgraph does not do its part, over real HTTP.</summary>
public sealed class SourceFaultTests : IAsyncLifetime
{
    private const string Query = "{ product { name stock } }";
    private const string Unavailable =
        """{"errors":[{"message":"The source schema \"stock\" is unavailable.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":{"product":{"name":"Saw","stock":null}}}""";

    private const string Malformed =
        """{"errors":[{"message":"The source schema \"stock\" gave an answer that is not a GraphQL response.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":{"name":"Saw","stock":null}}}""";

    private FaultySource _catalog = null!;
    private FaultySource _stock = null!;
    private TestShop _shop = null!;

    public async Task InitializeAsync()
    {
        _catalog = await FaultySource.StartAsync();
        _stock = await FaultySource.StartAsync();
        _catalog.Answer = (context, _) => FaultySource.WriteAsync(context, """{"data":{"product":{"name":"Saw","id":"1"}}}""");
        _shop = await StartAsync(new Dictionary<string, string>());
    }

    public async Task DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _stock.DisposeAsync();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task A_subgraph_that_is_down_costs_only_its_own_fields()
    {
        await _stock.DisposeAsync();

        Assert.Equal(Unavailable, await AskAsync());
    }

    [Fact]
    public async Task A_subgraph_that_is_slow_is_waited_for_as_long_as_configured()
    {
        await using var shop = await StartAsync(new() { ["Subgraphs:stock:TimeoutSeconds"] = "0.2" });
        var released = new TaskCompletionSource();
        _stock.Answer = (context, _) => released.Task.WaitAsync(context.RequestAborted);

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" did not answer in time.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_TIMEOUT"}}],"data":{"product":{"name":"Saw","stock":null}}}""",
            await AskAsync(shop));
        Assert.Equal(1, _stock.Requests);
        released.SetResult();
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, 3)]
    [InlineData(HttpStatusCode.InternalServerError, 3)]
    [InlineData(HttpStatusCode.NotFound, 1)]
    [InlineData(HttpStatusCode.OK, 1)]
    public async Task A_page_instead_of_an_answer_is_not_shown(HttpStatusCode status, int requests)
    {
        _stock.Answer = (context, _) =>
        {
            context.Response.StatusCode = (int)status;
            return FaultySource.WriteAsync(context, "<html>secret host 10.0.0.7</html>", "text/html");
        };

        Assert.Equal(Unavailable, await AskAsync());
        Assert.Equal(requests, _stock.Requests);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":{"product":{"stock":3}""")]
    [InlineData("""{"data":{"product":7}}""")]
    public async Task Garbage_and_half_answers_are_no_answers(string body)
    {
        _stock.Answer = (context, _) => FaultySource.WriteAsync(context, body);

        Assert.Equal(Malformed, await AskAsync());
        Assert.Equal(1, _stock.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_tried_again()
    {
        _stock.Answer = async (context, number) =>
        {
            if (number == 1)
            {
                context.Response.ContentLength = 1000;
                await FaultySource.WriteAsync(context, """{"data":{"product":""");
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            await FaultySource.WriteAsync(context, """{"data":{"product":{"stock":3}}}""");
        };

        Assert.Equal("""{"data":{"product":{"name":"Saw","stock":3}}}""", await AskAsync());
        Assert.Equal(2, _stock.Requests);
    }

    [Fact]
    public async Task A_mutation_is_never_sent_twice()
    {
        _stock.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" is unavailable.","locations":[{"line":1,"column":12}],"path":["restock"],"extensions":{"code":"SOURCE_UNAVAILABLE"}}],"data":{"restock":null}}""",
            await AskAsync(query: "mutation { restock }"));
        Assert.Equal(1, _stock.Requests);
    }

    [Fact]
    public async Task A_value_of_another_type_is_no_value()
    {
        _stock.Answer = (context, _) => FaultySource.WriteAsync(context, """{"data":{"product":{"stock":"three"}}}""");

        Assert.Equal(
            """{"errors":[{"message":"The source schema \"stock\" answered with data of another type.","locations":[{"line":1,"column":18}],"path":["product","stock"],"extensions":{"code":"SOURCE_MALFORMED"}}],"data":{"product":{"name":"Saw","stock":null}}}""",
            await AskAsync());
    }

    [Fact]
    public async Task An_oversized_answer_is_not_read_to_its_end()
    {
        await using var shop = await StartAsync(new() { ["Subgraphs:stock:MaxAnswerBytes"] = "1024" });
        var padding = new string(' ', 2000);
        _stock.Answer = (context, _) => FaultySource.WriteAsync(context, "{\"data\":" + padding + "{\"product\":{\"stock\":3}}}");

        Assert.Equal(Malformed, await AskAsync(shop));
    }

    [Fact]
    public async Task An_error_status_with_a_graphql_answer_is_an_answer()
    {
        _stock.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return FaultySource.WriteAsync(context, """{"errors":[{"message":"No such shelf"}]}""");
        };

        Assert.Equal(
            """{"errors":[{"message":"No such shelf","locations":[{"line":1,"column":18}],"path":["product","stock"]}],"data":{"product":{"name":"Saw","stock":null}}}""",
            await AskAsync());
    }

    [Fact]
    public async Task A_subgraph_that_keeps_failing_is_left_alone()
    {
        _stock.Answer = (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        for (var i = 0; i < 20; i++)
        {
            await AskAsync(query: "mutation { restock }");
        }

        var before = _stock.Requests;
        Assert.Equal(Unavailable, await AskAsync());
        Assert.Equal(before, _stock.Requests);
    }

    private Task<TestShop> StartAsync(Dictionary<string, string> configuration) => TestShop.StartAsync(
        [
            ("catalog", "type Query { product: Product } type Product @key(fields: \"id\") { id: ID! name: String! }", _catalog.Url),
            (
                "stock",
                """
                type Query { product(id: ID!): Product @lookup @internal }
                type Mutation { restock: Int }
                type Product @key(fields: "id") { id: ID! stock: Int }
                """,
                _stock.Url),
        ],
        configuration);

    private async Task<string> AskAsync(TestShop? shop = null, string query = Query) =>
        (await (shop ?? _shop).Client.PostAsync(query)).Body.GetRawText();
}
