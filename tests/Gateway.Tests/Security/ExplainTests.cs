using System.Text.Json;
using Cacao.Resolvers;
using EShop.Gateway.Tests.Hosting;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Security;

/// <summary>How an answer came about is for those who operate the shop.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("explain", true)]
    [InlineData("EXPLAIN", true)]
    [InlineData("something", false)]
    public async Task Operators_see_the_plan_when_they_ask_for_it(string header, bool isShown)
    {
        await using var shop = await StartAsync();
        var operators = shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), "operations"));
        operators.Headers.Add("GraphQL-Plan", header);

        var answer = (await operators.PostAsync("{ motto }")).Body;

        Assert.Equal("fresh", answer.GetProperty("data").GetProperty("motto").GetString());
        Assert.Equal(isShown, answer.TryGetProperty("extensions", out var extensions));
        if (isShown)
        {
            Assert.StartsWith("1 shop", extensions.GetProperty("plan").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("catalog:write")]
    public async Task Others_get_the_answer_alone(string? scope)
    {
        await using var shop = await StartAsync();
        var other = scope is null
            ? shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7()))
            : shop.Gateway.ClientWith(TestIdentity.Token(Guid.CreateVersion7(), scope));
        other.Headers.Add("GraphQL-Plan", "explain");
        shop.Client.Headers.Add("GraphQL-Plan", "explain");

        const string Answer = """{"data":{"motto":"fresh"}}""";
        Assert.Equal(Answer, JsonSerializer.Serialize((await other.PostAsync("{ motto }")).Body));
        Assert.Equal(Answer, JsonSerializer.Serialize((await shop.Client.PostAsync("{ motto }")).Body));
    }

    private static Task<TestShop> StartAsync() => TestShop.StartAsync(
        "type Query { motto: String }",
        graphql => graphql.ConfigureSchema(schema => schema.UsePureResolver("Query.motto", _ => ResolvedValue.From("fresh"))));
}
