using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cacao.AspNetCore.Tests;

public sealed class MethodTests
{
    [Fact]
    public async Task Head_is_answered_as_get_without_a_body()
    {
        await using var server = await Shop.StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql?query={hello}");
        using var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Shop.GraphQLResponse, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"data":{"hello":"Hello World"}}""".Length, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("OPTIONS", 204)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("PATCH", 405)]
    public async Task Other_methods_are_told_which_there_are(string method, int status)
    {
        await using var server = await Shop.StartAsync();

        var answer = await server.SendAsync(new HttpMethod(method), "/graphql", null, null, null);

        Assert.Equal((status, "GET, HEAD, POST, OPTIONS"), (answer.Status, answer.Allow));
    }

    [Theory]
    [InlineData("gzip", 415)]
    [InlineData("br", 415)]
    [InlineData("identity", 200)]
    public async Task A_compressed_body_is_refused_unread(string encoding, int status)
    {
        await using var server = await Shop.StartAsync();
        using var content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add(encoding);

        using var response = await server.Client.PostAsync("/graphql", content);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task One_request_too_many_at_once_is_503_and_places_are_given_back()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        await using var server = await HttpServer.StartAsync(
            "type Query { hello: String waits: String }",
            b => b
                .UsePureResolver("Query.hello", _ => Resolvers.ResolvedValue.From("world"))
                .UseResolver("Query.waits", async _ =>
                {
                    entered.SetResult();
                    await leave.Task;
                    return "done";
                }),
            o => o.MaxConcurrentRequests = 1);

        var waiting = server.PostAsync("""{"query":"{ waits }"}""");
        await entered.Task;
        using var refused = await server.Client.GetAsync("/graphql?query={hello}");
        leave.SetResult();
        var waited = await waiting;
        var served = await server.GetAsync("query={hello}");
        var invalid = await server.GetAsync("query={");
        var again = await server.GetAsync("query={hello}");

        Assert.Equal((503, "1"), ((int)refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        Assert.Contains("SERVER_OVERLOADED", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((200, 200, 400, 200), (waited.Status, served.Status, invalid.Status, again.Status));
    }

    [Fact]
    public async Task A_body_of_a_hundred_megabytes_is_413_and_costs_little()
    {
        await using var server = await Shop.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{"));

        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
    }
}
