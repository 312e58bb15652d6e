using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Notifications.Domain;
using EShop.Notifications.Events;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Tests;

public sealed class PrivacyTests : IAsyncLifetime
{
    private NotificationsHost _host = null!;

    public async Task InitializeAsync()
        => _host = await NotificationsHost.WithAsync(new() { ["Logging:LogLevel:Default"] = "Debug" });

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_user_gets_a_count_and_then_is_forgotten()
    {
        var (user, other) = (_host.Users.Add().UserId, _host.Users.Add().UserId);
        await FillAsync(user);
        await FillAsync(other);
        var request = Guid.CreateVersion7();

        await _host.HandleAsync<DataExportRequested, PrivacyHandler>(new(user, request));
        await _host.HandleAsync<ErasureRequested, PrivacyHandler>(new(user, request, Guid.NewGuid()));

        Assert.Equal(
            $$"""{"userId":"{{user}}","requestId":"{{request}}","subgraph":"notifications","records":5}""",
            await PayloadAsync("UserDataExported"));
        Assert.Equal(
            $$"""{"userId":"{{user}}","requestId":"{{request}}","subgraph":"notifications"}""",
            await PayloadAsync("UserDataErased"));
        await using var db = _host.CreateContext();
        Assert.False(await db.Notifications.AnyAsync(row => row.UserId == user));
        Assert.False(await db.PushDevices.AnyAsync(row => row.UserId == user));
        Assert.False(await db.Preferences.AnyAsync(row => row.UserId == user));
        Assert.False(await db.QuietTimes.AnyAsync(row => row.UserId == user));
        Assert.False(await db.KnownOrders.AnyAsync(row => row.UserId == user));
        Assert.True(await db.Notifications.AnyAsync(row => row.UserId == other));
        Assert.True(await db.PushDevices.AnyAsync(row => row.UserId == other));
    }

    [Fact]
    public async Task What_happens_to_the_order_of_a_user_who_was_forgotten_is_told_to_nobody()
    {
        var order = CustomerOrder.New(_host.Users.Add().UserId);
        await _host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);
        await _host.HandleAsync<ErasureRequested, PrivacyHandler>(new(order.UserId, Guid.CreateVersion7(), Guid.NewGuid()));

        await _host.HandleAsync<CourierArrived, OrderProgressHandler>(
            new(order.OrderId, Guid.NewGuid(), order.UserId, Guid.NewGuid()));

        await using var db = _host.CreateContext();
        Assert.False(await db.Notifications.AnyAsync(row => row.OrderId == order.OrderId));
    }

    [Fact]
    public async Task A_whole_run_leaves_nothing_personal_in_logs_events_and_tables()
    {
        var user = _host.Users.Add(name: "Wilhelmina Unmistakable");
        var order = CustomerOrder.New(user.UserId);
        await FillAsync(user.UserId);
        await _host.HandleAsync<OrderPlaced, OrderNoticeHandler>(order.Placed);
        await _host.HandleAsync<OrderConfirmed, OrderNoticeHandler>(order.Confirmed);
        await _host.NotifyAsync(
            NoticeKinds.CourierArrived, user.UserId, order.OrderId, NoticeValue.Of(NoticeValue.OrderNumber, order.Number));
        await _host.NotifyAsync(NoticeKinds.OrderRefunded, user.UserId, order.OrderId);
        await _host.SendDueAsync();
        await Eventually.IsAsync(false, async () => (await _host.StatesAsync(user.UserId)).Contains("Pending"));
        Assert.Contains(_host.Mailbox.Read(user.Email), message => message.Text.Contains("Wilhelmina"));

        var tables = await DumpAsync("notifications", "outbox_messages", "known_orders", "inbox_messages", "parked_messages");

        foreach (var secret in new[] { user.Phone!, user.Email!, "Wilhelmina", "secret-device" })
        {
            Assert.DoesNotContain(secret, _host.Logs.Text);
            Assert.DoesNotContain(secret, tables);
        }

        Assert.Contains($"{user.UserId}", tables);
        Assert.Contains("order-refunded", _host.Logs.Text);
    }

    private async Task FillAsync(Guid user)
    {
        var client = _host.ClientOf(user);
        await client.PostAsync(
            "mutation ($token: String!) { registerDevice(input: { token: $token }) { pushDevice { id } } }",
            new { token = $"secret-device-{user}" });
        await client.PostAsync(
            """
            mutation {
              setQuietHours(input: { from: "03:00:00", until: "03:01:00" }) { errors { __typename } }
              setNotificationPreferences(input: { choices: [{ category: OFFERS, channel: SMS, isEnabled: false }] }) {
                errors { __typename }
              }
            }
            """);
        await _host.HandleAsync<OrderPlaced, OrderNoticeHandler>(CustomerOrder.New(user).Placed);
    }

    private async Task<string> PayloadAsync(string name)
    {
        await using var db = _host.CreateContext();
        return await db.Database.SqlQuery<string>(
            $"""SELECT payload::text AS "Value" FROM outbox_messages WHERE name = {name}""").SingleAsync();
    }

    private async Task<string> DumpAsync(params string[] tables)
    {
        await using var db = _host.CreateContext();
        var rows = new List<string>();
        foreach (var table in tables)
        {
            var query = $"SELECT * FROM {table}";
            rows.AddRange(await db.Database.SqlQuery<string>(
                $"""SELECT query_to_xml({query}, true, false, '')::text AS "Value" """).ToListAsync());
        }

        return string.Join('\n', rows);
    }
}
