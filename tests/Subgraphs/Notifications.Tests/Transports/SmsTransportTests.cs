using System.Net;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Transports.Tests;

/// <summary>The way of a notification through a provider that fails, until it works or is given up.</summary>
public sealed class SmsTransportTests : IAsyncLifetime
{
    private static readonly NoticeValue s_number = NoticeValue.Of(NoticeValue.OrderNumber, "A-1");

    private FakeProvider _provider = null!;
    private NotificationsHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _host = await NotificationsHost.WithAsync(new()
        {
            ["Notifications:Sms:Url"] = $"{_provider.Address}send",
            ["Notifications:Sms:Token"] = "token of the provider",
            ["Notifications:Sms:Sender"] = "Shop",
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_text_message_is_posted()
    {
        var user = await ArriveAsync();
        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Sent");

        var request = Assert.Single(_provider.Requests);
        var contact = await _host.Users.FindContactAsync(user, default);
        Assert.Equal(("/send", "Bearer token of the provider"), (request.Path, request.Authorization));
        Assert.Equal(
            $$"""{"to":"{{contact!.Phone}}","from":"Shop","channel":"sms","text":"The courier with your order A-1 is at your door."}""",
            request.Body.GetRawText().Replace("\\u002B", "+"));
        Assert.Equal($"{await IdAsync(user)}", request.Key);
        Assert.Empty(_host.Mailbox.Read());
    }

    [Fact]
    public async Task A_provider_that_was_away_gets_the_message_once_when_it_is_back()
    {
        _provider.Answer = HttpStatusCode.ServiceUnavailable;
        var user = await ArriveAsync();
        await _host.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Single(_provider.Requests);
        await TryAgainAsync(TimeSpan.FromSeconds(1), tries: 2);
        await TryAgainAsync(TimeSpan.FromMinutes(2), tries: 3);

        _provider.Answer = HttpStatusCode.Accepted;
        await TryAgainAsync(TimeSpan.FromMinutes(10), tries: 4);
        await _host.AdvanceAsync(TimeSpan.FromDays(1));

        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Sent");
        Assert.Equal(4, _provider.Requests.Count);
        Assert.Single(_provider.Requests.Select(request => request.Key).Distinct());
    }

    [Fact]
    public async Task What_was_tried_six_times_waits_for_an_operator_who_sends_it_again_once()
    {
        _provider.Answer = HttpStatusCode.InternalServerError;
        var user = await ArriveAsync();
        var tries = 1;
        foreach (var seconds in new[] { 30, 120, 600, 3600, 6 * 3600 })
        {
            await TryAgainAsync(TimeSpan.FromSeconds(seconds), ++tries);
        }

        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Failed");
        await _host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(RetrySchedule.MaxAttempts, _provider.Requests.Count);
        Assert.Equal(1, await EventsAsync("NotificationFailed"));

        _provider.Answer = HttpStatusCode.OK;
        var id = NotificationsHost.GlobalId("Notification", await IdAsync(user));
        Assert.Contains(id, (await _host.Staff.PostAsync("{ failedNotifications { totalCount nodes { id attempts failure } } }"))
            .Data.GetRawText());
        var staff = _host.Staff;
        await ResendAsync(staff, id);
        await ResendAsync(staff, id);
        await _host.SendDueAsync();

        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Sent");
        Assert.Equal(RetrySchedule.MaxAttempts + 1, _provider.Requests.Count);
        Assert.Equal("NotificationNotFailedError", await ResendAsync(staff, id, "another key"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Failed", 1)]
    [InlineData(HttpStatusCode.Unauthorized, "Pending", 0)]
    [InlineData(HttpStatusCode.TooManyRequests, "Pending", 0)]
    public async Task What_the_provider_will_never_take_is_not_tried_again(HttpStatusCode answer, string status, int events)
    {
        _provider.Answer = answer;

        var user = await ArriveAsync();

        await _host.AreAsync(user, $"InApp Sent, Push Unreachable, Sms {status}");
        Assert.Equal(events, await EventsAsync("NotificationFailed"));
    }

    [Fact]
    public async Task Logs_say_what_failed_and_not_whose_it_is()
    {
        _provider.Answer = HttpStatusCode.BadRequest;

        var user = await ArriveAsync();

        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Failed");
        var contact = await _host.Users.FindContactAsync(user, default);
        Assert.Contains("HTTP 400", _host.Logs.Text);
        Assert.DoesNotContain(contact!.Phone!, _host.Logs.Text);
        Assert.DoesNotContain("at your door", _host.Logs.Text);
    }

    private async Task<Guid> ArriveAsync()
    {
        var user = _host.Users.Add().UserId;
        await _host.NotifyAsync(NoticeKinds.CourierArrived, user, null, s_number);
        await _host.SendDueAsync();
        await Eventually.IsAsync(1, () => Task.FromResult(_provider.Requests.Count));
        return user;
    }

    private async Task TryAgainAsync(TimeSpan pause, int tries)
    {
        // The pause counts from when the try before was written down.
        await Eventually.IsAsync(tries - 1, async () =>
        {
            await using var db = _host.CreateContext();
            return await db.Notifications.Where(row => row.Channel == Contracts.Events.Notifications.NotificationChannel.Sms)
                .Select(row => row.Attempts).SingleAsync();
        });
        await _host.AdvanceAsync(pause);
        await Eventually.IsAsync(tries, () => Task.FromResult(_provider.Requests.Count));
    }

    private async Task<Guid> IdAsync(Guid user)
    {
        await using var db = _host.CreateContext();
        return await db.Notifications
            .Where(row => row.UserId == user && row.Channel == Contracts.Events.Notifications.NotificationChannel.Sms)
            .Select(row => row.Id)
            .SingleAsync();
    }

    private async Task<int> EventsAsync(string name)
    {
        await using var db = _host.CreateContext();
        return await db.Database.SqlQuery<int>(
            $"""SELECT count(*)::int AS "Value" FROM outbox_messages WHERE name = {name}""").SingleAsync();
    }

    private static async Task<string?> ResendAsync(GraphQLClient staff, string id, string key = "again")
    {
        var payload = (await staff.PostAsync(
            """
            mutation ($id: ID!, $key: String!) {
              resendNotification(input: { id: $id, idempotencyKey: $key }) { notification { id } errors { __typename } }
            }
            """,
            new { id, key })).Data.GetProperty("resendNotification").GetProperty("errors");
        return payload.ValueKind == System.Text.Json.JsonValueKind.Null ? null : payload[0].GetProperty("__typename").GetString();
    }
}
