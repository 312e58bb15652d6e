using System.Net;
using System.Text.Json;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;

namespace EShop.Notifications.Mailbox.Tests;

public sealed class MailboxTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    [Fact]
    public async Task Messages_are_found_by_phone_mail_and_user_the_newest_first()
    {
        var user = host.Users.Add();
        await host.NotifyAsync(NoticeKinds.AccountSuspended, user.UserId);
        await host.SendDueAsync();
        await host.AreAsync(user.UserId, "Email Sent, Sms Sent");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.NotifyAsync(NoticeKinds.CourierArrived, user.UserId, null, NoticeValue.Of(NoticeValue.OrderNumber, "B-2"));
        await host.SendDueAsync();
        await host.AreAsync(user.UserId, "Email Sent, InApp Sent, Push Unreachable, Sms Sent, Sms Sent");

        var byPhone = await ReadAsync(Uri.EscapeDataString(user.Phone!));
        Assert.Equal(["sms", "sms"], byPhone.Select(message => message.GetProperty("channel").GetString()));
        Assert.Contains("B-2", byPhone[0].GetProperty("text").GetString());
        Assert.Equal(
            ["id", "channel", "to", "subject", "text", "sentAt"],
            byPhone[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(byPhone.Count, (await ReadAsync(user.Phone!)).Count);
        Assert.Single(await ReadAsync(user.Email!));
        Assert.Equal(3, (await ReadAsync($"{user.UserId}")).Count);
        Assert.Empty(await ReadAsync($"{Guid.NewGuid()}"));
    }

    [Fact]
    public async Task The_page_escapes_what_it_shows()
    {
        var user = host.Users.Add(name: "<script>alert(1)</script>", email: "x\"y@mail.example");
        await host.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await host.SendDueAsync();
        await host.AreAsync(user.UserId, "Email Sent, InApp Sent");

        using var http = new HttpClient { BaseAddress = host.Host.BaseAddress };
        using var response = await http.GetAsync("/mailbox");
        var page = await response.Content.ReadAsStringAsync();
        var filtered = await http.GetStringAsync("/mailbox?to=%22%3E%3Cscript%3E");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("<script", filtered);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task It_exists_in_development_only()
    {
        await using var production = await NotificationsHost.WithAsync(new() { ["environment"] = "Production" });
        var user = production.Users.Add();

        foreach (var path in new[] { "/mailbox", "/mailbox/messages" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await production.Host.Http.GetAsync(path)).StatusCode);
        }

        await production.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await production.SendDueAsync();
        await production.AreAsync(user.UserId, "Email Unreachable, InApp Sent");
        Assert.Empty(production.Mailbox.Read());
    }

    // As a person's browser, without what the gateway shows.
    private async Task<List<JsonElement>> ReadAsync(string recipient)
    {
        using var http = new HttpClient { BaseAddress = host.Host.BaseAddress };
        return [.. JsonElement.Parse(await http.GetStringAsync($"/mailbox/messages?to={recipient}")).EnumerateArray()];
    }
}
