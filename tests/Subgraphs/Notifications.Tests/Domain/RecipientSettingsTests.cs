using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain.Tests;

public sealed class RecipientSettingsTests
{
    private static readonly QuietHours s_always = new(new TimeOnly(0, 1), new TimeOnly(0, 0));
    private static readonly DateTimeOffset s_noon = new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(NotificationCategory.Orders, NotificationChannel.Email, true)]
    [InlineData(NotificationCategory.Offers, NotificationChannel.InApp, true)]
    [InlineData(NotificationCategory.Offers, NotificationChannel.Email, false)]
    [InlineData(NotificationCategory.Offers, NotificationChannel.Sms, false)]
    public void Who_has_not_chosen_gets_all_but_advertising(
        NotificationCategory category, NotificationChannel channel, bool expected)
        => Assert.Equal(expected, new RecipientSettings(Choices(), null).Accepts(category, channel));

    [Theory]
    [InlineData(NotificationCategory.Orders, false)]
    [InlineData(NotificationCategory.Payments, true)]
    [InlineData(NotificationCategory.Account, true)]
    public void What_is_critical_cannot_be_muted(NotificationCategory category, bool expected)
        => Assert.Equal(
            expected,
            new RecipientSettings(Choices((category, NotificationChannel.Push, false)), null)
                .Accepts(category, NotificationChannel.Push));

    [Theory]
    [InlineData("order-shipped", NotificationChannel.Push, true)]
    [InlineData("order-shipped", NotificationChannel.Email, true)]
    [InlineData("order-shipped", NotificationChannel.InApp, false)]
    [InlineData("courier-arrived", NotificationChannel.Sms, false)]
    [InlineData("payment-challenged", NotificationChannel.Push, false)]
    [InlineData("order-refunded", NotificationChannel.Email, true)]
    public void Quiet_hours_hold_up_what_is_not_urgent(string kind, NotificationChannel channel, bool isPostponed)
        => Assert.Equal(
            isPostponed ? s_noon.AddHours(12) : null,
            new RecipientSettings(Choices(), s_always)
                .PostponedUntil(NoticeKinds.Find(kind)!, channel, TimeZoneInfo.Utc, s_noon));

    private static Dictionary<(NotificationCategory, NotificationChannel), bool> Choices(
        params (NotificationCategory Category, NotificationChannel Channel, bool IsEnabled)[] choices)
        => choices.ToDictionary(choice => (choice.Category, choice.Channel), choice => choice.IsEnabled);
}
