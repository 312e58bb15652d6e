using System.Text.Json;
using EShop.Users.Domain;
using EShop.Users.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Users.Privacy.Tests;

public sealed class PrivacyTests(UsersHost host) : IClassFixture<UsersHost>
{
    private const string Export = "mutation { requestDataExport { privacyRequest { id kind pending data completedAt } } }";
    private const string Erasure = "mutation { requestErasure { privacyRequest { id kind pending completedAt } } }";

    [Fact]
    public async Task An_export_has_what_is_stored_about_the_user_and_nobody_else()
    {
        var user = await host.SignInAsync();
        var other = await host.SignInAsync();
        await UsersHost.PostAsync(
            user.Client, Documents.AddAddress, new { address = Documents.Address("Export Street 1") }, "addAddress");

        var request = (await user.Client.PostAsync(Export)).Data.GetProperty("requestDataExport").GetProperty("privacyRequest");

        var data = JsonElement.Parse(request.GetProperty("data").GetString()!);
        Assert.Equal(user.Phone, data.GetProperty("phone").GetString());
        Assert.Equal("Export Street 1", data.GetProperty("addresses")[0].GetProperty("line1").GetString());
        Assert.Equal("A phone", data.GetProperty("sessions")[0].GetProperty("deviceName").GetString());
        Assert.DoesNotContain(other.Phone, data.GetRawText());
        Assert.DoesNotContain("eshop_rt_", data.GetRawText());
    }

    [Fact]
    public async Task Erasure_leaves_an_id_and_nothing_else()
    {
        var user = await host.SignInAsync();
        await using var db = host.CreateContext();
        var id = await db.Users.Where(row => row.Phone == user.Phone).Select(row => row.Id).SingleAsync();
        await UsersHost.PostAsync(
            user.Client, Documents.AddAddress, new { address = Documents.Address("Gone Street 1") }, "addAddress");

        await user.Client.PostAsync(Erasure);

        Assert.False(await db.Users.AnyAsync(row => row.Phone == user.Phone));
        Assert.False(await db.Addresses.AnyAsync(address => address.Line1 == "Gone Street 1"));
        Assert.Equal("InvalidRefreshTokenError", UsersHost.ErrorOf(await host.RefreshAsync(user.RefreshToken)));
        var viewer = (await host.ClientOf(id).PostAsync("{ viewer { phone } }")).Data.GetProperty("viewer");
        Assert.Equal(JsonValueKind.Null, viewer.GetProperty("phone").ValueKind);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual(user.UserId, (await host.SignInAsync(user.Phone)).UserId);
    }

    [Fact]
    public async Task This_subgraph_erases_last_when_all_others_have_answered()
    {
        await using var waiting = await UsersHost.WithAsync(new()
        {
            ["Users:PrivacyParticipants:0"] = "orders",
            ["Users:PrivacyParticipants:1"] = "payments",
        });
        var user = await waiting.SignInAsync();
        var request = (await user.Client.PostAsync(Erasure)).Data.GetProperty("requestErasure").GetProperty("privacyRequest");
        Assert.Equal("""["orders","payments"]""", request.GetProperty("pending").GetRawText());

        await using var db = waiting.CreateContext();
        var id = await db.PrivacyRequests.Select(row => row.Id).SingleAsync();
        await AnswerAsync(waiting, id, "orders");
        await AnswerAsync(waiting, id, "orders");
        await AnswerAsync(waiting, id, "nobody-asked");
        Assert.True(await db.Users.AnyAsync(row => row.Phone == user.Phone));
        waiting.Clock.Advance(TimeSpan.FromMinutes(1));
        var challenge = await waiting.RequestAsync(user.Phone);
        Assert.Equal(
            "AccountLockedError",
            UsersHost.ErrorOf(await waiting.VerifyAsync(challenge, waiting.CodeFor(user.Phone)!)));

        await AnswerAsync(waiting, id, "payments");

        Assert.False(await db.Users.AnyAsync(row => row.Phone == user.Phone));
        Assert.NotNull((await db.PrivacyRequests.AsNoTracking().SingleAsync()).CompletedAt);
    }

    [Fact]
    public void Every_subgraph_that_stores_ids_of_users_is_waited_for()
        => Assert.Equal(
            ["analytics", "cart", "catalog", "delivery", "notifications", "orders", "payments", "search"],
            new UsersOptions().Participants);

    [Fact]
    public async Task A_wish_is_granted_once_at_a_time()
    {
        await using var waiting = await UsersHost.WithAsync(new() { ["Users:PrivacyParticipants:0"] = "orders" });
        var user = await waiting.SignInAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            (await user.Client.PostAsync(Export)).Data
                .GetProperty("requestDataExport").GetProperty("privacyRequest").GetProperty("id").GetString()));

        Assert.Single(ids.Distinct());
        await using var db = waiting.CreateContext();
        Assert.Equal(1, await db.PrivacyRequests.CountAsync());
        Assert.Equal(PrivacyRequestKind.Export, (await db.PrivacyRequests.SingleAsync()).Kind);
    }

    private static async Task AnswerAsync(UsersHost host, Guid requestId, string subgraph)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrivacyRequests>()
            .AnswerAsync(requestId, subgraph, 1, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Data.UsersContext>().SaveChangesAsync();
    }
}
