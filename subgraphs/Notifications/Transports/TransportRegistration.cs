using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Mailbox;

namespace EShop.Notifications.Transports;

internal static class TransportRegistration
{
    /// <summary>How long a provider may take for one message; shorter than the time for which it is claimed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Adds a transport for each channel that is configured; in development the mailbox takes what goes the other ways.
    /// </summary>
    public static void AddTransports(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(NotificationsOptions.SectionName).Get<NotificationsOptions>() ?? new();
        var services = builder.Services;
        services.AddHttpClient(nameof(SmsTransport), static http => http.Timeout = Patience);
        services.AddHttpClient(nameof(FcmTransport), static http => http.Timeout = Patience);
        services.AddSingleton<DevelopmentMailbox>();

        var types = new Dictionary<NotificationChannel, Type?>
        {
            [NotificationChannel.Push] = options.Fcm.ServiceAccount.Length > 0 ? typeof(FcmTransport) : null,
            [NotificationChannel.Sms] = options.Sms.Url is not null ? typeof(SmsTransport) : null,
            [NotificationChannel.Email] = options.Smtp.Host.Length > 0 ? typeof(SmtpTransport) : null,
        };
        var fallback = builder.Environment.IsDevelopment() ? typeof(DevelopmentMailbox) : null;
        services.AddSingleton(provider => new MessageTransports(types
            .Where(entry => (entry.Value ?? fallback) is not null)
            .ToDictionary(entry => entry.Key, entry => Create(provider, entry.Value ?? fallback!))));
    }

    private static IMessageTransport Create(IServiceProvider provider, Type type)
        => (IMessageTransport)(type == typeof(DevelopmentMailbox)
            ? provider.GetRequiredService<DevelopmentMailbox>()
            : ActivatorUtilities.CreateInstance(provider, type));
}
