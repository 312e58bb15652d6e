using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Users.SignIn.Tests;

public sealed class RefreshTests(UsersHost host) : IClassFixture<UsersHost>
{
    private const string Invalid = "InvalidRefreshTokenError";

    [Fact]
    public async Task A_refresh_token_gives_the_next_pair()
    {
        var session = await host.SignInAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(9));

        var next = TestSession.From(host, session.Phone, await host.RefreshAsync(session.RefreshToken));

        Assert.NotEqual(session.RefreshToken, next.RefreshToken);
        Assert.Equal(session.UserId, next.UserId);
        Assert.Equal(
            """{"sessions":[{"isCurrent":true}]}""",
            (await next.ViewerAsync("sessions { isCurrent }")).GetRawText());
    }

    [Fact]
    public async Task A_stolen_token_ends_the_session_for_thief_and_victim()
    {
        var victim = await host.SignInAsync();
        var next = TestSession.From(host, victim.Phone, await host.RefreshAsync(victim.RefreshToken));
        host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(victim.RefreshToken)));
        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(next.RefreshToken)));
        await using var db = host.CreateContext();
        var sessions = await db.Sessions.Where(session => session.End == SessionEnd.TokenReused).ToListAsync();
        Assert.Contains(sessions, session => session.EndedAt is not null);
    }

    [Fact]
    public async Task The_session_that_a_thief_refreshed_first_ends_when_the_victim_comes()
    {
        var victim = await host.SignInAsync();
        var thief = TestSession.From(host, victim.Phone, await host.RefreshAsync(victim.RefreshToken));
        var thiefLater = TestSession.From(host, victim.Phone, await host.RefreshAsync(thief.RefreshToken));
        host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(victim.RefreshToken)));
        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(thiefLater.RefreshToken)));
    }

    [Fact]
    public async Task An_app_that_refreshes_many_times_at_once_stays_signed_in()
    {
        var session = await host.SignInAsync();

        var payloads = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => host.RefreshAsync(session.RefreshToken)));

        var tokens = payloads.Select(payload => TestSession.From(host, session.Phone, payload).RefreshToken).ToList();
        Assert.Equal(20, tokens.Distinct().Count());
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(UsersHost.ErrorOf(await host.RefreshAsync(tokens[7])));
    }

    [Fact]
    public async Task The_grace_is_ten_seconds()
    {
        var session = await host.SignInAsync();
        await host.RefreshAsync(session.RefreshToken);

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(UsersHost.ErrorOf(await host.RefreshAsync(session.RefreshToken)));
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(session.RefreshToken)));
    }

    [Fact]
    public async Task A_device_that_was_away_too_long_has_to_sign_in_again()
    {
        var session = await host.SignInAsync();
        host.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(session.RefreshToken)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("eshop_rt_")]
    [InlineData("eshop_rt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eshop_rt_                                           ")]
    [InlineData("' OR '1'='1")]
    public async Task What_is_no_refresh_token_is_refused_alike(string token)
        => Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync(token)));

    [Fact]
    public async Task An_access_token_is_no_refresh_token()
        => Assert.Equal(Invalid, UsersHost.ErrorOf(await host.RefreshAsync((await host.SignInAsync()).AccessToken)));

    [Fact]
    public async Task Nothing_stored_is_a_token()
    {
        var session = await host.SignInAsync();
        await using var db = host.CreateContext();

        var hashes = await db.RefreshTokens.Select(token => token.Hash).ToListAsync();

        Assert.Contains(hashes, hash => hash.SequenceEqual(RefreshTokenText.Hash(session.RefreshToken)!));
        Assert.All(hashes, hash => Assert.Equal(32, hash.Length));
    }
}
