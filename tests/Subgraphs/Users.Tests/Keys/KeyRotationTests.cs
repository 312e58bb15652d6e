using System.Text;
using System.Text.Json;
using EShop.TestKit;
using EShop.Users.Domain;
using EShop.Users.Tests;
using EShop.Users.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Users.Keys.Tests;

/// <summary>Each test turns the clock by weeks, so each has a host of its own.</summary>
public sealed class KeyRotationTests
{
    [Fact]
    public async Task The_next_key_is_published_before_it_signs_and_the_last_one_after()
    {
        await using var host = await UsersHost.WithAsync([]);
        await UpkeepAsync(host);
        var first = Assert.Single(await PublishedAsync(host.Host));

        host.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromHours(1));
        await UpkeepAsync(host);
        Assert.Equal(2, (await PublishedAsync(host.Host)).Count);
        Assert.Equal(first, KeyOf(await host.SignInAsync()));

        host.Clock.Advance(TimeSpan.FromHours(1));
        var second = KeyOf(await host.SignInAsync());
        Assert.NotEqual(first, second);
        Assert.Equal(new[] { first, second }.Order(), (await PublishedAsync(host.Host)).Order());

        host.Clock.Advance(TimeSpan.FromHours(1));
        await UpkeepAsync(host);
        Assert.Equal([second], await PublishedAsync(host.Host));
    }

    [Fact]
    public async Task Changing_keys_signs_nobody_out()
    {
        await using var host = await UsersHost.WithAsync([]);
        host.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(5));
        await UpkeepAsync(host);
        var session = await host.SignInAsync();
        host.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        await UpkeepAsync(host);
        var before = TestSession.From(host, session.Phone, await host.RefreshAsync(session.RefreshToken));

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await UpkeepAsync(host);

        Assert.Equal(session.Phone, (await before.ViewerAsync("phone")).GetProperty("phone").GetString());
        var after = TestSession.From(host, session.Phone, await host.RefreshAsync(before.RefreshToken));
        Assert.Equal(session.Phone, (await after.ViewerAsync("phone")).GetProperty("phone").GetString());
    }

    [Fact]
    public async Task Replicas_believe_each_other_and_make_one_key()
    {
        await using var host = await UsersHost.WithAsync([]);
        await using var replica = await host.StartReplicaAsync();

        var session = await host.SignInAsync();
        var viewer = await replica.ClientWith(session.AccessToken).PostAsync("{ viewer { phone } }");

        Assert.Equal(session.Phone, viewer.Data.GetProperty("viewer").GetProperty("phone").GetString());
        Assert.Equal(await PublishedAsync(host.Host), await PublishedAsync(replica));
        await using var db = host.CreateContext();
        Assert.Equal(1, await db.SigningKeys.CountAsync());
    }

    [Fact]
    public async Task A_copy_of_the_database_signs_nothing()
    {
        await using var host = await UsersHost.WithAsync([]);
        await UpkeepAsync(host);
        await using var db = host.CreateContext();

        var key = await db.SigningKeys.SingleAsync();

        Assert.Null(KeySeal.Open(key.SealedPrivateKey, key.Id, new byte[32]));
        Assert.Null(KeySeal.Open(key.SealedPrivateKey, "another row", host.Services.GetRequiredService<UsersSecrets>().KeyEncryptionKey));
        Assert.NotNull(KeySeal.Open(key.SealedPrivateKey, key.Id, host.Services.GetRequiredService<UsersSecrets>().KeyEncryptionKey));
    }

    [Fact]
    public async Task A_key_that_cannot_be_opened_any_more_is_believed_but_signs_nothing()
    {
        await using var host = await UsersHost.WithAsync([]);
        var session = await host.SignInAsync();
        await using (var db = host.CreateContext())
        {
            await db.SigningKeys.ExecuteUpdateAsync(set => set.SetProperty(key => key.SealedPrivateKey, new byte[60]));
        }

        await using var replica = await host.StartReplicaAsync();
        var next = await replica.Client.PostAsync(
            Documents.RefreshSession, new { input = new { refreshToken = session.RefreshToken } });

        Assert.NotEqual(KeyOf(session), KeyOf(TestSession.From(host, session.Phone, next.Data.GetProperty("refreshSession"))));
        Assert.Equal(
            session.Phone,
            (await replica.ClientWith(session.AccessToken).PostAsync("{ viewer { phone } }"))
                .Data.GetProperty("viewer").GetProperty("phone").GetString());
    }

    [Fact]
    public async Task Upkeep_deletes_what_is_over()
    {
        await using var host = await UsersHost.WithAsync([]);
        await host.SignInAsync();
        host.Clock.Advance(TimeSpan.FromDays(61));

        await UpkeepAsync(host);

        await using var db = host.CreateContext();
        Assert.Equal(0, await db.OtpChallenges.CountAsync());
        Assert.Equal(0, await db.RefreshTokens.CountAsync());
        Assert.Equal(0, await db.Sessions.CountAsync());
    }

    [Theory]
    [InlineData("", "0")]
    [InlineData("0..30", null)]
    [InlineData("-29..1", null)]
    [InlineData("-30..0", "0")]
    [InlineData("-31..-1", "0")]
    public void A_key_is_made_when_none_joins_on(string keys, string? expected)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var existing = keys.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(range => now.AddDays(int.Parse(range.Split("..")[0])))
            .Select(start => new SigningKey("k", [], [], start, KeySchedule.Default, start));

        var start = KeySchedule.Default.NextStart(existing, now);

        Assert.Equal(expected is null ? null : now.AddDays(int.Parse(expected)), start);
    }

    [Fact]
    public void The_next_key_begins_where_the_last_one_ends()
    {
        var end = new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);
        var last = new SigningKey("k", [], [], end.AddDays(-30), KeySchedule.Default, end.AddDays(-30));

        Assert.Null(KeySchedule.Default.NextStart([last], end.AddMinutes(-61)));
        Assert.Equal(end, KeySchedule.Default.NextStart([last], end.AddMinutes(-60)));
    }

    private static Task UpkeepAsync(UsersHost host)
        => host.Services.GetRequiredService<UsersUpkeep>().RunAsync(CancellationToken.None);

    private static async Task<List<string>> PublishedAsync(SubgraphHost host)
        => [.. JsonElement.Parse(await host.Http.GetStringAsync("/.well-known/jwks.json")).GetProperty("keys")
            .EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];

    private static string KeyOf(TestSession session)
    {
        var header = System.Buffers.Text.Base64Url.DecodeFromChars(session.AccessToken.Split('.')[0]);
        return JsonElement.Parse(Encoding.UTF8.GetString(header)).GetProperty("kid").GetString()!;
    }
}
