using Cacao.AspNetCore;

namespace Cacao.Clients.Tests;

public sealed class ClientTests
{
    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("relay")]
    public async Task A_client_that_others_wrote_gets_its_answers(string name)
    {
        await using var server = await ShopServer.StartAsync(HttpStatusPolicy.Draft2026);

        await NodeProject.TestAsync($"{name}.test.js", server.Endpoint);
    }
}
