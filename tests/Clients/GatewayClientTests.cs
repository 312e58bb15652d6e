namespace Cacao.Clients.Tests;

/// <summary>The same clients at the gateway, in front of a subgraph.</summary>
public sealed class GatewayClientTests
{
    // The subgraph's own sense of connection_init. The gateway takes an access token from it, which has tests of its own.
    private const string Without = "me";

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo")]
    [InlineData("urql")]
    [InlineData("relay")]
    public async Task A_client_that_others_wrote_gets_its_answers_through_the_gateway(string name)
    {
        await using var server = await GatewayServer.StartAsync();

        await NodeProject.TestAsync($"{name}.test.js", server.Endpoint, without: Without);
    }

    [Fact]
    public async Task The_gateway_passes_every_check_of_the_audit_that_the_draft_does_not_contradict()
    {
        await using var server = await GatewayServer.StartAsync();

        await NodeProject.TestAsync("graphql-http.audit.test.js", server.Endpoint, AuditTests.Contradicted);
    }
}
