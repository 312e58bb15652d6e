namespace Cacao.AspNetCore.Tests;

public sealed class NegotiationTests
{
    [Theory]
    [InlineData(null, Shop.GraphQLResponse)]
    [InlineData("*/*", Shop.GraphQLResponse)]
    [InlineData("application/*", Shop.GraphQLResponse)]
    [InlineData("application/json", Shop.Json)]
    [InlineData("application/graphql-response+json", Shop.GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", Shop.GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Shop.Json)]
    [InlineData("application/json;q=0.5, */*;q=0.1", Shop.Json)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Shop.GraphQLResponse)]
    [InlineData("APPLICATION/JSON", Shop.Json)]
    public async Task The_best_of_what_the_client_accepts_is_served(string? accept, string expected)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"{ hello }"}""", accept);

        Assert.Equal((200, expected), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/graphql-response+json;q=0, application/json;q=0, */*")]
    public async Task Nothing_acceptable_is_406_and_nothing_is_executed(string accept)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.PostAsync("""{"query":"mutation { add(amount: 1) }"}""", accept);
        var after = await server.PostAsync("""{"query":"mutation { add(amount: 1) }"}""");

        Assert.Equal(406, answer.Status);
        Assert.Equal(Shop.Json, answer.ContentType);
        Assert.Contains("\"code\":\"HC0063\"", answer.Body, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"add":1}}""", after.Body);
    }
}
