namespace Cacao.AspNetCore.Tests;

public sealed class GetTests
{
    [Fact]
    public async Task A_query_is_taken_from_the_query_string()
    {
        await using var server = await Shop.StartAsync();

        var query = Uri.EscapeDataString("query A { hello } query B($n: String!) { hello(name: $n) }");
        var variables = Uri.EscapeDataString("{\"n\":\"Ada & Bob\"}");
        var answer = await server.GetAsync($"query={query}&operationName=B&variables={variables}&extensions={Uri.EscapeDataString("{}")}");

        Assert.Equal(new HttpAnswer(200, Shop.GraphQLResponse, """{"data":{"hello":"Hello Ada & Bob"}}""", ""), answer);
    }

    [Fact]
    public async Task Empty_parameters_are_absent()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.GetAsync("query={hello}&operationName=&variables=&extensions=");

        Assert.Equal("""{"data":{"hello":"Hello World"}}""", answer.Body);
    }

    [Fact]
    public async Task A_mutation_is_405_and_not_executed()
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.GetAsync($"query={Uri.EscapeDataString("mutation { add(amount: 1) }")}");
        var after = await server.PostAsync("""{"query":"mutation { add(amount: 1) }"}""");

        Assert.Equal((405, "POST"), (answer.Status, answer.Allow));
        Assert.Contains("EXEC_OPERATION_NOT_ALLOWED", answer.Body, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"add":1}}""", after.Body);
    }

    [Theory]
    [InlineData("query={hello}&variables={", 400)]
    [InlineData("query={hello}&variables=[]", 422)]
    [InlineData("query={hello}&variables=42", 422)]
    [InlineData("query={hello}&extensions=[]", 422)]
    [InlineData("", 422)]
    [InlineData("query={", 400)]
    [InlineData("query={unknown}", 422)]
    public async Task Bad_parameters_get_an_error(string query, int status)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.GetAsync(query);

        Assert.Equal(status, answer.Status);
        Assert.StartsWith("{\"errors\":[{\"message\":", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_can_be_turned_off()
    {
        await using var server = await Shop.StartAsync(o => o.EnableGetRequests = false);

        var answer = await server.GetAsync("query={hello}");

        Assert.Equal(405, answer.Status);
    }

    [Fact]
    public async Task A_preflight_header_can_be_demanded()
    {
        await using var server = await Shop.StartAsync(o => o.EnforceGetRequestsPreflightHeader = true);

        var without = await server.GetAsync("query={hello}");
        server.Client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        var with = await server.GetAsync("query={hello}");

        Assert.Equal((400, 200), (without.Status, with.Status));
    }
}
