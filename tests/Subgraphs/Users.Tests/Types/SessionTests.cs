using System.Text.Json;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.Types.Tests;

public sealed class SessionTests(UsersHost host) : IClassFixture<UsersHost>
{
    [Fact]
    public async Task A_user_sees_where_they_are_signed_in_and_ends_one_of_these()
    {
        var phone = host.NewPhone();
        var old = await host.SignInAsync(phone, "old-phone");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var current = await host.SignInAsync(phone, "new-phone");

        var sessions = (await current.ViewerAsync("sessions { id deviceId isCurrent }")).GetProperty("sessions");
        Assert.Equal(
            ["new-phone True", "old-phone False"],
            sessions.EnumerateArray().Select(session =>
                $"{session.GetProperty("deviceId").GetString()} {session.GetProperty("isCurrent").GetBoolean()}"));

        var id = sessions[1].GetProperty("id").GetString();
        var ended = await UsersHost.PostAsync(current.Client, Documents.RevokeSession, new { id }, "revokeSession");
        var again = await UsersHost.PostAsync(current.Client, Documents.RevokeSession, new { id }, "revokeSession");

        Assert.Equal("REVOKED", ended.GetProperty("session").GetProperty("end").GetString());
        Assert.Equal("SessionNotFoundError", UsersHost.ErrorOf(again));
        Assert.Equal("InvalidRefreshTokenError", UsersHost.ErrorOf(await host.RefreshAsync(old.RefreshToken)));
        Assert.Null(UsersHost.ErrorOf(await host.RefreshAsync(current.RefreshToken)));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all()
    {
        var phone = host.NewPhone();
        var first = await host.SignInAsync(phone);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await host.SignInAsync(phone);

        var payload = await UsersHost.PostAsync(
            first.Client, "mutation { signOutEverywhere { endedSessions } }", null, "signOutEverywhere");

        Assert.Equal(2, payload.GetProperty("endedSessions").GetInt32());
        Assert.NotNull(UsersHost.ErrorOf(await host.RefreshAsync(first.RefreshToken)));
        Assert.NotNull(UsersHost.ErrorOf(await host.RefreshAsync(second.RefreshToken)));
    }

    [Fact]
    public async Task An_access_token_is_good_for_ten_minutes_and_a_little()
    {
        var session = await host.SignInAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(29));
        Assert.Equal(session.Phone, (await session.ViewerAsync("phone")).GetProperty("phone").GetString());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var response = await session.Client.PostAsync("{ viewer { phone } }");

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, response.Status);
    }

    [Fact]
    public async Task Suspension_ends_sessions_and_reinstatement_lets_in_again()
    {
        var session = await host.SignInAsync();
        const string Suspend =
            "mutation ($id: ID!) { suspendUser(input: { userId: $id, reason: \"Chargebacks\" }) { user { lockedBecause suspensionReason } } }";

        var suspended = (await host.Admin.PostAsync(Suspend, new { id = session.UserId })).Data
            .GetProperty("suspendUser").GetProperty("user").GetRawText();

        Assert.Equal("""{"lockedBecause":"SUSPENSION","suspensionReason":"Chargebacks"}""", suspended);
        Assert.Equal("InvalidRefreshTokenError", UsersHost.ErrorOf(await host.RefreshAsync(session.RefreshToken)));
        Assert.Equal(
            """{"lockedBecause":"SUSPENSION","suspensionReason":null}""",
            (await ViewerAsync(session.Phone, "lockedBecause suspensionReason")).GetRawText());

        await host.Admin.PostAsync(
            "mutation ($id: ID!) { reinstateUser(input: { userId: $id }) { user { id } } }", new { id = session.UserId });
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(session.UserId, (await host.SignInAsync(session.Phone)).UserId);
    }

    // With a token of a session that nobody has ended.
    private async Task<JsonElement> ViewerAsync(string phone, string selection)
    {
        await using var db = host.CreateContext();
        var id = await db.Users.Where(user => user.Phone == phone).Select(user => user.Id).SingleAsync();
        return (await host.ClientOf(id).PostAsync($"{{ viewer {{ {selection} }} }}")).Data.GetProperty("viewer");
    }

    [Fact]
    public async Task New_roles_come_with_the_next_token_and_nobody_changes_their_own()
    {
        var session = await host.SignInAsync();
        await host.Admin.PostAsync(
            "mutation ($id: ID!) { setUserRoles(input: { userId: $id, roles: [ADMIN, CUSTOMER] }) { user { roles } } }",
            new { id = session.UserId });

        var admin = TestSession.From(host, session.Phone, await host.RefreshAsync(session.RefreshToken));
        var users = await admin.Client.PostAsync("{ users(first: 1, role: ADMIN) { nodes { id } } }");
        var own = (await admin.Client.PostAsync(
            "mutation ($id: ID!) { setUserRoles(input: { userId: $id, roles: [CUSTOMER] }) { errors { __typename } } }",
            new { id = admin.UserId })).Data.GetProperty("setUserRoles");

        Assert.Equal(session.UserId, users.Data.GetProperty("users").GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.Equal("OwnAccountError", UsersHost.ErrorOf(own));
    }

    [Fact]
    public async Task The_session_unused_for_longest_makes_room()
    {
        var phone = host.NewPhone();
        var first = await host.SignInAsync(phone);
        await using var db = host.CreateContext();
        var user = await db.Users.SingleAsync(user => user.Phone == phone);
        for (var i = 1; i < Session.MaxPerUser; i++)
        {
            db.Sessions.Add(new Session(
                Guid.CreateVersion7(), user.Id, new Device($"d{i}", "Phone", DevicePlatform.Web), "127.0.0.1",
                host.Clock.GetUtcNow().AddSeconds(i)));
        }

        await db.SaveChangesAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.SignInAsync(phone);

        Assert.Equal(
            Session.MaxPerUser,
            await db.Sessions.CountAsync(session => session.UserId == user.Id && session.EndedAt == null));
        Assert.Equal("InvalidRefreshTokenError", UsersHost.ErrorOf(await host.RefreshAsync(first.RefreshToken)));
    }
}
