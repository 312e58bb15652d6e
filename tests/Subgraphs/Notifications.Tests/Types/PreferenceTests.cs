using System.Text.Json;
using EShop.Notifications.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Notifications.Types.Tests;

public sealed class PreferenceTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    private const string Choose =
        """
        mutation ($choices: [NotificationChoiceInput!]!) {
          setNotificationPreferences(input: { choices: $choices }) {
            notificationPreferences { choices { category channel isEnabled canBeMuted } }
            errors { __typename ... on CriticalNotificationsError { category } }
          }
        }
        """;

    private const string SetQuietHours =
        """
        mutation ($from: LocalTime, $until: LocalTime) {
          setQuietHours(input: { from: $from, until: $until }) {
            notificationPreferences { quietHours { from until } }
            errors { __typename }
          }
        }
        """;

    [Fact]
    public async Task Choices_are_kept_and_the_rest_is_as_it_was()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        await ChooseAsync(client, ("ORDERS", "EMAIL", false), ("OFFERS", "PUSH", true));

        var payload = await ChooseAsync(client, ("ORDERS", "EMAIL", false), ("ORDERS", "PUSH", true), ("ORDERS", "PUSH", false));

        var choices = payload.GetProperty("notificationPreferences").GetProperty("choices");
        Assert.Equal(24, choices.GetArrayLength());
        Assert.Equal(
            ["OFFERS EMAIL", "OFFERS SMS", "ORDERS EMAIL", "ORDERS PUSH"],
            choices.EnumerateArray().Where(choice => !choice.GetProperty("isEnabled").GetBoolean())
                .Select(choice => $"{choice.GetProperty("category")} {choice.GetProperty("channel")}").Order(StringComparer.Ordinal));
        Assert.Equal(
            8, choices.EnumerateArray().Count(choice => !choice.GetProperty("canBeMuted").GetBoolean()));
    }

    [Fact]
    public async Task Who_mutes_what_is_critical_changes_nothing()
    {
        var user = Guid.CreateVersion7();

        var payload = await ChooseAsync(host.ClientOf(user), ("ORDERS", "EMAIL", false), ("PAYMENTS", "EMAIL", false));

        Assert.Equal(
            """[{"__typename":"CriticalNotificationsError","category":"PAYMENTS"}]""",
            payload.GetProperty("errors").GetRawText());
        await using var db = host.CreateContext();
        Assert.False(await db.Preferences.AnyAsync(row => row.UserId == user));
        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"INSERT INTO preferences (user_id, category, channel, is_enabled) VALUES ({user}, 'Account', 'Email', false)"));
        Assert.Equal("ck_preferences_critical", exception.ConstraintName);
    }

    [Fact]
    public async Task Two_who_choose_at_once_leave_one_choice_each()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i
            => ChooseAsync(client, ("ORDERS", i % 2 == 0 ? "EMAIL" : "PUSH", false), ("DELIVERIES", "PUSH", i % 3 == 0))));

        await using var db = host.CreateContext();
        Assert.Equal(3, await db.Preferences.CountAsync(row => row.UserId == user));
    }

    [Theory]
    [InlineData("22:00:00", "07:00:00", """{"from":"22:00:00","until":"07:00:00"}""", null)]
    [InlineData("22:00:59", "07:00:00", """{"from":"22:00:00","until":"07:00:00"}""", null)]
    [InlineData(null, null, "null", null)]
    [InlineData("22:00:00", null, null, "InvalidQuietHoursError")]
    [InlineData("22:00:00", "22:00:30", null, "InvalidQuietHoursError")]
    public async Task Quiet_hours_are_two_times_that_differ_or_none(string? from, string? until, string? expected, string? error)
    {
        var client = host.ClientOf(Guid.CreateVersion7());
        await client.PostAsync(SetQuietHours, new { from = "01:00:00", until = "02:00:00" });

        var payload = (await client.PostAsync(SetQuietHours, new { from, until })).Data.GetProperty("setQuietHours");

        if (error is null)
        {
            Assert.Equal(
                expected, payload.GetProperty("notificationPreferences").GetProperty("quietHours").GetRawText());
        }
        else
        {
            Assert.Equal(error, payload.GetProperty("errors")[0].GetProperty("__typename").GetString());
        }
    }

    [Fact]
    public async Task An_app_belongs_to_who_registered_it_last()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        const string Register = "mutation ($token: String!) { registerDevice(input: { token: $token }) { pushDevice { id } } }";
        const string Unregister =
            "mutation ($token: String!) { unregisterDevice(input: { token: $token }) { unregisteredDevice { wasRegistered } } }";
        var variables = new { token = $"token-{first}" };
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.ClientOf(first).PostAsync(Register, variables)));
        await host.ClientOf(second).PostAsync(Register, variables);

        var thief = await host.ClientOf(first).PostAsync(Unregister, variables);

        Assert.Contains("false", thief.Data.GetRawText());
        await using var db = host.CreateContext();
        Assert.Equal(second, (await db.PushDevices.SingleAsync(device => device.Token == variables.token)).UserId);
        Assert.Contains("true", (await host.ClientOf(second).PostAsync(Unregister, variables)).Data.GetRawText());
        Assert.False(await db.PushDevices.AnyAsync(device => device.Token == variables.token));
    }

    [Fact]
    public async Task The_twenty_first_device_takes_the_place_of_the_oldest()
    {
        var user = Guid.CreateVersion7();
        var client = host.ClientOf(user);
        for (var i = 0; i <= 20; i++)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await client.PostAsync(
                "mutation ($token: String!) { registerDevice(input: { token: $token }) { pushDevice { id } } }",
                new { token = $"{user}-{i}" });
        }

        await using var db = host.CreateContext();
        var tokens = await db.PushDevices.Where(device => device.UserId == user).Select(device => device.Token).ToListAsync();
        Assert.Equal(20, tokens.Count);
        Assert.DoesNotContain($"{user}-0", tokens);
    }

    private static async Task<JsonElement> ChooseAsync(
        GraphQLClient client, params (string Category, string Channel, bool IsEnabled)[] choices)
        => (await client.PostAsync(
            Choose,
            new { choices = choices.Select(choice => new { category = choice.Category, channel = choice.Channel, isEnabled = choice.IsEnabled }) }))
            .Data.GetProperty("setNotificationPreferences");
}
