using EShop.Notifications.Transports;

namespace EShop.Notifications;

internal static class NotificationsConfiguration
{
    /// <summary>Binds and checks the options.</summary>
    public static void AddNotificationsOptions(this WebApplicationBuilder builder)
        => builder.Services
            .AddOptions<NotificationsOptions>()
            .BindConfiguration(NotificationsOptions.SectionName)
            .Validate(
                options => options.Claim >= NotificationsOptions.MinClaim && options.Claim <= TimeSpan.FromHours(1),
                $"Notifications:Claim must be from {NotificationsOptions.MinClaim} to one hour.")
            .Validate(
                options => options.Messages.Token.Length is 0 or >= MessageOptions.MinTokenLength,
                $"Notifications:Messages:Token must have at least {MessageOptions.MinTokenLength} characters.")
            .Validate(
                options => options.Messages is { PerRecipient: > 0, PerMinute: > 0 },
                "Notifications:Messages:PerRecipient and PerMinute must be positive.")
            .Validate(
                options => options.Fcm.ServiceAccount.Length == 0 || IsAccount(options.Fcm.ServiceAccount),
                "Notifications:Fcm:ServiceAccount is not the JSON of a service account.")
            .ValidateOnStart();

    private static bool IsAccount(string json)
    {
        try
        {
            FcmAccount.Parse(json);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
