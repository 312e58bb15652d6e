using System.Net;
using EShop.TestKit;
using EShop.Users.Tests;

namespace EShop.Users.Types.Tests;

public sealed class SessionRevocationTests(UsersHost host) : IClassFixture<UsersHost>
{
    private const string Viewer = "{ viewer { phone } }";

    [Fact]
    public async Task The_access_token_of_an_ended_session_is_refused_by_every_process()
    {
        await using var replica = await host.StartReplicaAsync();
        var phone = host.NewPhone();
        var ended = await host.SignInAsync(phone);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = await host.SignInAsync(phone);

        await ended.Client.PostAsync("mutation { signOut { session { id } } }");

        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(ended.Client));
        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(replica.ClientWith(ended.AccessToken)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other.Client));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(replica.ClientWith(other.AccessToken)));

        // One that starts later has not heard of it, and reads it.
        await using var later = await host.StartReplicaAsync();
        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(later.ClientWith(ended.AccessToken)));
    }

    [Fact]
    public async Task Suspension_and_a_stolen_refresh_token_end_access_too()
    {
        var suspended = await host.SignInAsync();
        var robbed = await host.SignInAsync();

        await host.Admin.PostAsync(
            "mutation ($id: ID!) { suspendUser(input: { userId: $id, reason: \"x\" }) { user { id } } }",
            new { id = suspended.UserId });
        await host.RefreshAsync(robbed.RefreshToken);
        host.Clock.Advance(TimeSpan.FromSeconds(11));
        await host.RefreshAsync(robbed.RefreshToken);

        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(suspended.Client));
        await Eventually.IsAsync(HttpStatusCode.Unauthorized, () => StatusAsync(robbed.Client));
    }

    private static async Task<HttpStatusCode> StatusAsync(GraphQLClient client) => (await client.PostAsync(Viewer)).Status;
}
