using System.Text.Json;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using EShop.TestKit;

namespace EShop.Notifications.Types.Tests;

public sealed class InboxTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    private const string Inbox =
        """
        query ($id: ID!, $first: Int, $after: String) {
          userById(id: $id) {
            unreadNotificationCount
            notifications(first: $first, after: $after) {
              nodes { kind category channel status title text readAt order { id } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """;

    private const string MarkRead =
        """
        mutation ($id: ID!) {
          markNotificationRead(input: { id: $id }) { notification { id readAt } errors { __typename ... on Error { code } } }
        }
        """;

    private static readonly NoticeValue s_number = NoticeValue.Of(NoticeValue.OrderNumber, "A-1");

    [Fact]
    public async Task The_inbox_comes_in_pages_the_newest_first()
    {
        var user = host.Users.Add().UserId;
        var order = Guid.CreateVersion7();
        await TellAsync(user, NoticeKinds.OrderPacked, order);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await TellAsync(user, NoticeKinds.CourierAssigned, order);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await TellAsync(user, NoticeKinds.OrderShipped, order);
        var client = host.ClientOf(user);

        var first = await ReadAsync(client, user, new { id = UserId(user), first = 2 });
        var cursor = first.GetProperty("notifications").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await ReadAsync(client, user, new { id = UserId(user), first = 2, after = cursor });

        Assert.Equal(3, first.GetProperty("unreadNotificationCount").GetInt32());
        Assert.Equal(["order-shipped", "courier-assigned"], Kinds(first));
        Assert.Equal(["order-packed"], Kinds(second));
        Assert.Equal(
            $$$"""
            {"kind":"order-shipped","category":"ORDERS","channel":"IN_APP","status":"SENT","title":"Order A-1 is on its way","text":"A courier has your order A-1. Follow it in the app.","readAt":null,"order":{"id":"{{{NotificationsHost.GlobalId("Order", order)}}}"}}
            """.Trim(),
            first.GetProperty("notifications").GetProperty("nodes")[0].GetRawText());
    }

    [Fact]
    public async Task What_was_read_is_read_from_the_first_time_on()
    {
        var user = host.Users.Add().UserId;
        await TellAsync(user, NoticeKinds.OrderPacked);
        await TellAsync(user, NoticeKinds.CourierAssigned);
        var client = host.ClientOf(user);
        var id = await FirstIdAsync(client, user);

        var first = (await client.PostAsync(MarkRead, new { id })).Data.GetRawText();
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = (await client.PostAsync(MarkRead, new { id })).Data.GetRawText();

        Assert.Equal(first, second);
        Assert.DoesNotContain("\"readAt\":null", first);
        Assert.Equal(1, await UnreadAsync(client, user));
        Assert.Equal(1, await MarkAllAsync(client));
        Assert.Equal(0, await MarkAllAsync(client));
        Assert.Equal(0, await UnreadAsync(client, user));
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_an_inbox_on_any_path()
    {
        var user = host.Users.Add().UserId;
        var order = Guid.CreateVersion7();
        await TellAsync(user, NoticeKinds.OrderShipped, order);
        var owner = host.ClientOf(user);
        var id = await FirstIdAsync(owner, user);
        const string Everything =
            """
            query ($user: ID!, $id: ID!, $order: ID!) {
              userById(id: $user) {
                notifications { nodes { title } } unreadNotificationCount notificationPreferences { quietHours { from } }
              }
              notificationById(id: $id) { title }
              orderById(id: $order) { notices { kind } }
            }
            """;
        var ids = new { user = UserId(user), id, order = NotificationsHost.GlobalId("Order", order) };

        foreach (var stranger in new[] { host.ClientOf(Guid.CreateVersion7(), "orders:read", "users:read"), host.Host.ClientWith() })
        {
            Assert.Equal(
                """{"userById":{"notifications":null,"unreadNotificationCount":null,"notificationPreferences":null},"notificationById":null,"orderById":{"notices":[]}}""",
                (await stranger.PostAsync(Everything, ids)).Data.GetRawText());
        }

        var thief = host.ClientOf(Guid.CreateVersion7());
        var refused = (await thief.PostAsync(MarkRead, new { id })).Data.GetProperty("markNotificationRead");
        Assert.Equal(
            """[{"__typename":"NotificationNotFoundError","code":"NOTIFICATION_NOT_FOUND"}]""",
            refused.GetProperty("errors").GetRawText());
        Assert.Equal(0, await MarkAllAsync(thief));
        Assert.Equal(1, await UnreadAsync(owner, user));
    }

    [Fact]
    public async Task Staff_see_what_was_told_about_an_order_and_not_the_inbox()
    {
        var user = host.Users.Add().UserId;
        var order = Guid.CreateVersion7();
        await TellAsync(user, NoticeKinds.OrderShipped, order);
        const string Query =
            "query ($order: ID!) { orderById(id: $order) { notices { channel status attempts failure nextAttemptAt } } }";
        var ids = new { order = NotificationsHost.GlobalId("Order", order) };

        var notices = (await host.Staff.PostAsync(Query, ids)).Data.GetProperty("orderById").GetProperty("notices");
        var owner = await host.ClientOf(user).PostAsync(Query, ids);
        var inbox = await host.Staff.PostAsync(Inbox, new { id = UserId(user) });

        Assert.Equal(
            ["EMAIL SENT 1", "IN_APP SENT 1", "PUSH UNREACHABLE 0"],
            notices.EnumerateArray()
                .Select(notice => $"{notice.GetProperty("channel")} {notice.GetProperty("status")} {notice.GetProperty("attempts")}")
                .Order(StringComparer.Ordinal));
        Assert.All(owner.Errors, error => Assert.Equal(
            "AUTH_NOT_AUTHORIZED", error.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.NotEmpty(owner.Errors);
        Assert.Equal(JsonValueKind.Null, inbox.Data.GetProperty("userById").GetProperty("notifications").ValueKind);
    }

    [Theory]
    [InlineData("{ failedNotifications { totalCount } }", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ notificationTemplates { totalCount } }", "AUTH_NOT_AUTHORIZED")]
    [InlineData("mutation { resendNotification(input: { id: \"ID\", idempotencyKey: \"k\" }) { notification { id } } }", "AUTH_NOT_AUTHORIZED")]
    [InlineData("mutation { previewTemplate(input: { kind: \"welcome\", channel: EMAIL, title: \"t\", text: \"t\", values: [] }) { templatePreview { text } } }", "AUTH_NOT_AUTHORIZED")]
    public async Task What_staff_may_nobody_else_may(string document, string code)
    {
        var query = document.Replace("ID\"", $"{NotificationsHost.GlobalId("Notification", Guid.NewGuid())}\"");

        foreach (var (client, expected) in new[]
        {
            (host.ClientOf(Guid.CreateVersion7(), "orders:write"), code),
            (host.Host.ClientWith(), "AUTH_NOT_AUTHENTICATED"),
        })
        {
            var response = await client.PostAsync(query);
            Assert.Equal(
                expected, Assert.Single(response.Errors).GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("markAllNotificationsRead { readNotifications { count } }")]
    [InlineData("setQuietHours(input: {}) { notificationPreferences { quietHours { from } } }")]
    [InlineData("setNotificationPreferences(input: { choices: [] }) { notificationPreferences { quietHours { from } } }")]
    [InlineData("registerDevice(input: { token: \"t\" }) { pushDevice { id } }")]
    [InlineData("unregisterDevice(input: { token: \"t\" }) { unregisteredDevice { wasRegistered } }")]
    public async Task Nobody_signed_in_changes_nothing(string mutation)
    {
        using var statements = SqlStatements.OfRequests(host.ConnectionString);

        var response = await host.Host.ClientWith().PostAsync($"mutation {{ {mutation} }}");

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED", response.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task The_notices_of_many_orders_are_one_statement()
    {
        var user = host.Users.Add().UserId;
        var orders = Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()).ToList();
        await TellAsync(user, NoticeKinds.OrderPacked, orders[0]);
        await TellAsync(user, NoticeKinds.CourierAssigned, orders[2]);
        using var statements = SqlStatements.OfRequests(host.ConnectionString);

        var answer = await host.ClientOf(user).PostAsync(
            """
            query ($a: ID!, $b: ID!, $c: ID!) {
              a: orderById(id: $a) { notices { kind } }
              b: orderById(id: $b) { notices { kind } }
              c: orderById(id: $c) { notices { kind } }
              again: orderById(id: $a) { notices { kind } }
            }
            """,
            new { a = OrderId(orders[0]), b = OrderId(orders[1]), c = OrderId(orders[2]) });

        Assert.Equal(
            """{"a":{"notices":[{"kind":"order-packed"}]},"b":{"notices":[]},"c":{"notices":[{"kind":"courier-assigned"}]},"again":{"notices":[{"kind":"order-packed"}]}}""",
            answer.Data.GetRawText());
        Assert.Equal(1, statements.Count);
    }

    [Fact]
    public async Task What_comes_into_the_inbox_is_told_to_its_owner_only()
    {
        var (user, other) = (host.Users.Add().UserId, host.Users.Add().UserId);
        const string Document = "subscription { notificationReceived { kind title } }";
        await using var mine = await host.ClientOf(user).SubscribeAsync(Document);
        await using var theirs = await host.ClientOf(other).SubscribeAsync(Document);

        await TellAsync(user, NoticeKinds.OrderPacked);
        Assert.Equal(
            """{"data":{"notificationReceived":{"kind":"order-packed","title":"Order A-1 is packed"}}}""",
            await mine.NextAsync());

        // What the other sees first is their own.
        await TellAsync(other, NoticeKinds.CourierAssigned);
        Assert.Contains("courier-assigned", await theirs.NextAsync());
    }

    [Fact]
    public async Task Nobody_signed_in_is_told_nothing()
    {
        await using var nobody = await host.Host.ClientWith().SubscribeAsync("subscription { notificationReceived { kind } }");

        var answer = await nobody.NextAsync();

        Assert.True(answer is null || answer.Contains("AUTH_NOT_AUTHENTICATED"), answer);
    }

    private static async Task<JsonElement> ReadAsync(GraphQLClient client, Guid user, object variables)
        => (await client.PostAsync(Inbox, variables)).Data.GetProperty("userById");

    private static IEnumerable<string?> Kinds(JsonElement user)
        => user.GetProperty("notifications").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("kind").GetString());

    private static async Task<string?> FirstIdAsync(GraphQLClient client, Guid user)
        => (await client.PostAsync(
            "query ($id: ID!) { userById(id: $id) { notifications(first: 1) { nodes { id } } } }", new { id = UserId(user) }))
            .Data.GetProperty("userById").GetProperty("notifications").GetProperty("nodes")[0].GetProperty("id").GetString();

    private static async Task<int> UnreadAsync(GraphQLClient client, Guid user)
        => (await ReadAsync(client, user, new { id = UserId(user) })).GetProperty("unreadNotificationCount").GetInt32();

    private static async Task<int> MarkAllAsync(GraphQLClient client)
        => (await client.PostAsync("mutation { markAllNotificationsRead { readNotifications { count } } }"))
            .Data.GetProperty("markAllNotificationsRead").GetProperty("readNotifications").GetProperty("count").GetInt32();

    private static string UserId(Guid id) => NotificationsHost.GlobalId("User", id);

    private static string OrderId(Guid id) => NotificationsHost.GlobalId("Order", id);

    private async Task TellAsync(Guid user, NoticeKind kind, Guid? order = null)
    {
        await host.NotifyAsync(kind, user, order, s_number);
        await host.SendDueAsync();
        await Eventually.IsAsync(false, async () => (await host.StatesAsync(user)).Contains("Pending"));
    }
}
