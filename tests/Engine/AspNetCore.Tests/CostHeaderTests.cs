using System.Net.Http.Json;

namespace Cacao.AspNetCore.Tests;

public sealed class CostHeaderTests
{
    [Theory]
    [InlineData("report", """{"data":{"product":{"name":"Product 1"}},"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""")]
    [InlineData("Validate", """{"extensions":{"operationCost":{"fieldCost":10,"typeCost":2}}}""")]
    [InlineData("other", """{"data":{"product":{"name":"Product 1"}}}""")]
    public async Task The_cost_is_told_to_those_who_ask(string header, string expected)
    {
        var log = new Shop.FetchLog();
        await using var server = await Shop.StartAsync(log: log);
        server.Client.DefaultRequestHeaders.Add("GraphQL-Cost", header);

        using var response = await server.Client.PostAsync(
            "/graphql",
            JsonContent.Create(new { query = "{ product(id: 1) { name } }" }));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.Equal(header == "Validate" ? 0 : 1, log.Fetches.Count);
    }

    [Theory]
    [InlineData(HttpStatusPolicy.Draft2026, 422)]
    [InlineData(HttpStatusPolicy.Legacy, 400)]
    public async Task An_operation_that_costs_too_much_is_a_bad_request(HttpStatusPolicy policy, int status)
    {
        await using var server = await Shop.StartAsync(o => o.StatusPolicy = policy);
        var fields = string.Join(' ', Enumerable.Range(0, 101).Select(i => $"p{i}: product(id: {i}) {{ name }}"));

        var answer = await server.PostAsync(
            System.Text.Json.JsonSerializer.Serialize(new { query = $"{{ {fields} }}" }),
            "application/graphql-response+json");

        Assert.Equal(status, answer.Status);
        Assert.Contains("\"code\":\"HC0047\",\"fieldCost\":1010,\"maxFieldCost\":1000", answer.Body, StringComparison.Ordinal);
    }
}
