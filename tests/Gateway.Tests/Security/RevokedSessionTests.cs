using System.Net;
using Cacao.Resolvers;
using EShop.Gateway.Tests.Hosting;
using EShop.ServiceDefaults.Identity;
using EShop.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Gateway.Tests.Security;

/// <summary>What the gateway could answer without asking a subgraph is not for the tokens of a session that has ended, either.</summary>
public sealed class RevokedSessionTests
{
    [Fact]
    public async Task Tokens_of_a_session_that_has_ended_are_refused_at_the_door()
    {
        await using var shop = await TestShop.StartAsync(
            "type Query { motto: String }",
            graphql => graphql.ConfigureSchema(schema => schema.UsePureResolver("Query.motto", _ => ResolvedValue.From("fresh"))),
            await TestRedis.SettingsAsync());
        var (user, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var client = shop.Gateway.ClientWith(TestIdentity.Token(user, session, [], []));
        var elsewhere = shop.Gateway.ClientWith(TestIdentity.Token(user, Guid.CreateVersion7(), [], []));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        await shop.Gateway.Services.GetRequiredService<SessionRevocations>()
            .RevokeAsync([session], DateTimeOffset.UtcNow.AddMinutes(10));

        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(client));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(elsewhere));
    }

    private static async Task<HttpStatusCode> StatusAsync(GraphQLClient client) => (await client.PostAsync("{ __typename }")).Status;
}
