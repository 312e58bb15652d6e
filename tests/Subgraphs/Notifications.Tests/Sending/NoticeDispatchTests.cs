using EShop.Contracts;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Sending.Tests;

public sealed class NoticeDispatchTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    private static readonly NoticeValue s_number = NoticeValue.Of(NoticeValue.OrderNumber, "A-1");
    private static readonly NoticeValue s_amount = NoticeValue.Of(NoticeValue.Amount, new Money(1490, CurrencyCode.Eur));

    [Theory]
    [InlineData("en-GB", "Order A-1 is confirmed", "Your order A-1 over €14.90 is confirmed. We are packing it.")]
    [InlineData("de-AT", "Bestellung A-1 ist bestätigt", "Deine Bestellung A-1 über 14,90 € ist bestätigt. Wir packen sie.")]
    [InlineData("fr-FR", "Order A-1 is confirmed", "Your order A-1 over €14.90 is confirmed. We are packing it.")]
    public async Task Words_are_in_the_language_of_the_recipient(string locale, string title, string text)
    {
        var user = host.Users.Add(locale);

        await host.NotifyAsync(NoticeKinds.OrderConfirmed, user.UserId, null, s_number, s_amount);
        await host.SendDueAsync();

        await host.AreAsync(user.UserId, "Email Sent, InApp Sent, Push Unreachable");
        await using var db = host.CreateContext();
        var inApp = await db.Notifications.SingleAsync(
            row => row.UserId == user.UserId && row.Channel == NotificationChannel.InApp);
        Assert.Equal((title, text), (inApp.Title, inApp.Text));
        var mail = Assert.Single(host.Mailbox.Read(user.Email));
        Assert.Equal(("email", user.Email, title), (mail.Channel, mail.To, mail.Subject));
        Assert.Contains($" {user.Name},", mail.Text);
    }

    [Fact]
    public async Task Who_has_muted_a_channel_is_not_told_there()
    {
        var user = host.Users.Add();
        await MuteAsync(user.UserId, NotificationCategory.Orders, NotificationChannel.Email);

        await host.NotifyAsync(NoticeKinds.OrderConfirmed, user.UserId, null, s_number, s_amount);
        await host.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await host.SendDueAsync();

        await host.AreAsync(user.UserId, "Email Muted, Email Sent, InApp Sent, InApp Sent, Push Unreachable");
        Assert.Equal("Welcome", Assert.Single(host.Mailbox.Read(user.Email)).Subject);
    }

    [Fact]
    public async Task Quiet_hours_hold_up_and_drop_nothing()
    {
        await using var night = await NotificationsHost.WithAsync([]);
        var user = night.Users.Add(timeZone: "Asia/Tokyo");
        var now = TimeZoneInfo.ConvertTime(night.Clock.GetUtcNow(), LocalFormat.ZoneOf("Asia/Tokyo"));
        var from = TimeOnly.FromDateTime(now.DateTime.AddMinutes(-5));
        await night.ClientOf(user.UserId).PostAsync(
            "mutation ($f: LocalTime, $u: LocalTime) { setQuietHours(input: { from: $f, until: $u }) { errors { __typename } } }",
            new { f = $"{from:HH:mm}:00", u = $"{from.AddHours(8):HH:mm}:00" });

        await night.NotifyAsync(NoticeKinds.OrderConfirmed, user.UserId, null, s_number, s_amount);
        await night.NotifyAsync(NoticeKinds.CourierArrived, user.UserId, null, s_number);
        await night.SendDueAsync();
        await night.AreAsync(
            user.UserId,
            "Email Pending, InApp Sent, InApp Sent, Push Pending, Push Unreachable, Sms Sent");
        Assert.Equal("sms", Assert.Single(night.Mailbox.Read($"{user.UserId}")).Channel);

        await night.AdvanceAsync(TimeSpan.FromHours(7));
        Assert.Single(night.Mailbox.Read($"{user.UserId}"));

        await night.AdvanceAsync(TimeSpan.FromHours(1));
        await night.AreAsync(
            user.UserId,
            "Email Sent, InApp Sent, InApp Sent, Push Unreachable, Push Unreachable, Sms Sent");
        Assert.Equal(2, night.Mailbox.Read($"{user.UserId}").Count);
    }

    [Fact]
    public async Task Who_has_no_address_is_unreachable_and_who_is_gone_leaves_nothing_behind()
    {
        var (withoutMail, gone) = (host.Users.Add(email: null), host.Users.Add());
        host.Users.Remove(gone.UserId);

        await host.NotifyAsync(NoticeKinds.Welcome, withoutMail.UserId);
        await host.NotifyAsync(NoticeKinds.Welcome, gone.UserId);
        await host.SendDueAsync();

        await host.AreAsync(withoutMail.UserId, "Email Unreachable, InApp Sent");
        await host.AreAsync(gone.UserId, "");
    }

    [Fact]
    public async Task A_users_subgraph_that_is_away_is_waited_for()
    {
        await using var other = await NotificationsHost.WithAsync([]);
        var user = other.Users.Add();
        other.Users.IsDown = true;
        await other.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await other.SendDueAsync();
        await Eventually.IsAsync(2, () => CountAsync(other, row => row.Failure == NotificationFailure.ContactUnknown));

        other.Users.IsDown = false;
        await other.AdvanceAsync(TimeSpan.FromSeconds(30));

        await other.AreAsync(user.UserId, "Email Sent, InApp Sent");
    }

    [Fact]
    public async Task A_text_with_a_placeholder_that_has_no_value_waits_for_an_operator()
    {
        var user = host.Users.Add();

        await host.NotifyAsync(NoticeKinds.OrderRefunded, user.UserId, null, s_number);
        await host.SendDueAsync();

        await host.AreAsync(user.UserId, "Email Failed, InApp Failed");
        await using var db = host.CreateContext();
        var rows = await db.Notifications.Where(row => row.UserId == user.UserId).ToListAsync();
        Assert.All(rows, row => Assert.Equal((NotificationFailure.TemplateBroken, 1), (row.Failure!.Value, row.Attempts)));
        Assert.Empty(host.Mailbox.Read($"{user.UserId}"));
    }

    [Fact]
    public async Task Many_that_send_at_once_send_each_notification_once()
    {
        var users = Enumerable.Range(0, 60).Select(_ => host.Users.Add()).ToList();
        await Task.WhenAll(users.Select(user => host.NotifyAsync(NoticeKinds.Welcome, user.UserId)));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(host.SendDueAsync)));

        foreach (var user in users)
        {
            await host.AreAsync(user.UserId, "Email Sent, InApp Sent");
            Assert.Single(host.Mailbox.Read(user.Email));
        }
    }

    [Fact]
    public async Task Fifty_of_different_people_take_a_fixed_number_of_statements()
    {
        await using var other = await NotificationsHost.WithAsync([]);
        var users = Enumerable.Range(0, 25).Select(_ => other.Users.Add()).ToList();
        foreach (var user in users)
        {
            await other.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        }

        using var statements = SqlStatements.Record(other.ConnectionString);
        await other.SendDueAsync();

        var own = statements.Texts.Where(text => !text.Contains("inbox_", StringComparison.Ordinal)
            && (text.Contains("notifications", StringComparison.Ordinal) || text.Contains("templates", StringComparison.Ordinal)
                || text.Contains("preferences", StringComparison.Ordinal) || text.Contains("quiet_times", StringComparison.Ordinal)
                || text.Contains("push_devices", StringComparison.Ordinal))).ToList();
        // Claim, preferences, quiet hours, devices, templates, lock, save; and the claim that finds nothing.
        Assert.Equal(8, own.Count(text => !text.Contains("INSERT INTO outbox", StringComparison.Ordinal) || text.Contains("UPDATE notifications", StringComparison.Ordinal)));
        Assert.Equal(25, other.Mailbox.Read().Count);
    }

    private static async Task<int> CountAsync(
        NotificationsHost of, System.Linq.Expressions.Expression<Func<Notification, bool>> which)
    {
        await using var db = of.CreateContext();
        return await db.Notifications.CountAsync(which);
    }

    private async Task MuteAsync(Guid userId, NotificationCategory category, NotificationChannel channel)
    {
        await using var db = host.CreateContext();
        db.Preferences.Add(new() { UserId = userId, Category = category, Channel = channel, IsEnabled = false });
        await db.SaveChangesAsync();
    }
}
