using Cacao.Resolvers;

namespace Cacao.AspNetCore.Tests;

public sealed class PostTests
{
    private const string Sdl = "type Query { hello(name: String! = \"World\"): String! }";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    [Fact]
    public async Task A_query_is_answered_with_its_data()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""{"query":"{ hello }"}""");

        Assert.Equal(new HttpAnswer(200, GraphQLResponse, """{"data":{"hello":"Hello World"}}""", ""), answer);
    }

    [Fact]
    public async Task Variables_and_operation_name_are_taken_from_the_body()
    {
        await using var server = await StartAsync();

        var answer = await server.PostAsync("""
            {"operationName":"B","unknown":[{"x":1}],"variables":{"n":"Zoë \"Z\""},
             "query":"query A { hello }\nquery B($n: String!) { hello(name: $n) }","extensions":null}
            """);

        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"data":{"hello":"Hello Zoë \"Z\""}}""", answer.Body);
    }

    internal static Task<HttpServer> StartAsync(Action<GraphQLServerOptions>? options = null) => HttpServer.StartAsync(
        Sdl,
        b => b.UsePureResolver("Query.hello", c => ResolvedValue.From($"Hello {c.ArgumentValue<string>("name")}")),
        options);
}
