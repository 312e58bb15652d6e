using Cacao.Resolvers;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.AspNetCore.Tests;

public sealed class AnswerBodyTests
{
    private const string Sdl =
        "type Query { text(length: Int!): String! same: Boolean! keyed: String unknown: Boolean! }";

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    [InlineData(20_000)]
    public async Task A_short_answer_has_its_length(int length)
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(server, $$"""{"query":"{ text(length: {{length}}) }"}""");

        var announced = response.Content.Headers.ContentLength;
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal($$$"""{"data":{"text":"{{{new string('x', length)}}}"}}""", body);
        Assert.Equal(body.Length, announced);
        Assert.Null(response.Headers.TransferEncodingChunked);
    }

    [Fact]
    public async Task A_long_answer_comes_in_chunks_while_it_is_written()
    {
        await using var server = await StartAsync();
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"f{i}: text(length: 10000)"));

        using var response = await PostAsync(server, $$"""{"query":"{ {{fields}} }"}""");

        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Null(response.Content.Headers.ContentLength);
        var members = Enumerable.Range(0, 20).Select(i => $"\"f{i}\":\"{new string('x', 10_000)}\"");
        Assert.Equal($$$"""{"data":{{{{string.Join(',', members)}}}}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Every_answer_of_a_batch_is_within_the_length()
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(
            server,
            """{"query":"query($n: Int!) { text(length: $n) }","variables":[{"n":1},{"n":2}]}""");

        var announced = response.Content.Headers.ContentLength;
        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            """[{"variableIndex":0,"data":{"text":"x"}},{"variableIndex":1,"data":{"text":"xx"}}]""",
            body);
        Assert.Equal(body.Length, announced);
    }

    [Fact]
    public async Task Resolvers_see_the_services_of_the_request()
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(server, """{"query":"{ same keyed unknown }"}""");

        Assert.Equal(
            """{"data":{"same":true,"keyed":"by key","unknown":true}}""",
            await response.Content.ReadAsStringAsync());
    }

    // The client works out a length itself once it has read the whole body.
    private static Task<HttpResponseMessage> PostAsync(HttpServer server, string body) => server.Client.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, null, "application/json"),
        },
        HttpCompletionOption.ResponseHeadersRead);

    private static Task<HttpServer> StartAsync() => HttpServer.StartAsync(
        Sdl,
        b => b
            .UsePureResolver("Query.text", c => ResolvedValue.From(new string('x', c.ArgumentValue<int>("length"))))
            .UsePureResolver("Query.same", c => ResolvedValue.From(ReferenceEquals(
                c.RequestServices.GetRequiredService<PerRequest>(),
                c.RequestServices.GetService(typeof(PerRequest)))))
            .UsePureResolver("Query.keyed", c => ResolvedValue.From(
                c.RequestServices.GetRequiredKeyedService<string>("key")
                    + c.RequestServices.GetKeyedService<string>("other")
                    + c.RequestServices.GetKeyedService<string>("none")))
            .UsePureResolver("Query.unknown", c => ResolvedValue.From(c.RequestServices.GetService<Uri>() is null)),
        configure: b => b.Services.AddScoped<PerRequest>().AddKeyedSingleton("key", "by ").AddKeyedSingleton("other", "key"));

    private sealed class PerRequest;
}
