using Cacao.AspNetCore;

namespace Cacao.Clients.Tests;

/// <summary>The audit of GraphQL over HTTP by the npm package graphql-http 1.23.1: 61 checks.</summary>
public sealed class AuditTests
{
    // The draft of 2026 says 422 where the audit wants 400 (a member of a wrong type, no document, invalid variables);
    // the same status for application/json as for the newer media type, where the audit wants 200;
    // and the newer media type for clients that name none, where the audit wants application/json.
    internal const string Contradicted =
        "423L,LKJ0,LKJ1,LKJ2,LKJ3,6C00,6C01,6C02,6C03,4760,4761,4762,4763,58B0,58B1,58B2,58B3,3E3A,86EE,"
        + "572B,FDE2,7B9B,"
        + "47DE,80D8";

    [Fact]
    public async Task The_legacy_policy_passes_every_check()
    {
        await using var server = await ShopServer.StartAsync(HttpStatusPolicy.Legacy);

        await NodeProject.TestAsync("graphql-http.audit.test.js", server.Endpoint);
    }

    [Fact]
    public async Task The_draft_of_2026_passes_every_check_that_it_does_not_contradict()
    {
        await using var server = await ShopServer.StartAsync(HttpStatusPolicy.Draft2026);

        await NodeProject.TestAsync("graphql-http.audit.test.js", server.Endpoint, Contradicted);
    }
}
