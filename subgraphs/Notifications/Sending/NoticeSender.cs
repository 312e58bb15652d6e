using System.Collections.Concurrent;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;
using EShop.Notifications.Transports;

namespace EShop.Notifications.Sending;

/// <summary>Sends one notification, or says why not.</summary>
internal sealed partial class NoticeSender(
    MessageTransports transports,
    TimeProvider clock,
    ILogger<NoticeSender> logger)
{
    /// <summary>Sends a notification; whatever goes wrong is an outcome, too.</summary>
    /// <param name="notification">What is to be sent.</param>
    /// <param name="recipient">Whom to.</param>
    /// <param name="templates">The texts to choose from.</param>
    /// <param name="goneDevices">Takes the tokens of apps that are no longer there.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    public async Task<SendOutcome> SendAsync(
        Notification notification,
        Recipient recipient,
        TemplateShelf templates,
        ConcurrentBag<string> goneDevices,
        CancellationToken cancellationToken)
    {
        if (Withhold(notification, recipient) is { } outcome)
        {
            return outcome;
        }

        try
        {
            var notice = Write(notification, recipient, templates);
            return await SendAsync(notification, recipient, notice, goneDevices, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var failed = FailureOf(exception);
            LogFailed(notification.Id, notification.Kind, notification.Channel, failed.Failure, Reason(exception));
            return failed;
        }
    }

    private SendOutcome? Withhold(Notification notification, Recipient recipient)
    {
        if (recipient.IsGone)
        {
            return new SendOutcome.Gone();
        }

        if (!recipient.Settings.Accepts(notification.Category, notification.Channel))
        {
            return new SendOutcome.Muted();
        }

        if (recipient.Contact is not { } contact)
        {
            return new SendOutcome.Failed(NotificationFailure.ContactUnknown);
        }

        return NoticeKinds.Find(notification.Kind) is { } kind
            && recipient.Settings.PostponedUntil(
                kind, notification.Channel, LocalFormat.ZoneOf(contact.TimeZone), clock.GetUtcNow()) is { } until
                ? new SendOutcome.Postponed(until)
                : null;
    }

    private static RenderedNotice Write(Notification notification, Recipient recipient, TemplateShelf templates)
    {
        var contact = recipient.Contact!;
        var template = templates.Find(notification, contact.Locale)
            ?? throw new InvalidTemplateException($"There is no template for {notification.Kind}.");
        var format = new LocalFormat(template.Locale, LocalFormat.ZoneOf(contact.TimeZone));
        return NoticeWords.Render(
            template.Title, template.Text, NoticeWords.Localize(notification.Values, contact.Name, format));
    }

    private async Task<SendOutcome> SendAsync(
        Notification notification,
        Recipient recipient,
        RenderedNotice notice,
        ConcurrentBag<string> goneDevices,
        CancellationToken cancellationToken)
    {
        if (notification.Channel == NotificationChannel.InApp)
        {
            return new SendOutcome.Sent(notice);
        }

        var places = PlacesOf(notification.Channel, recipient);

        if (places.Count == 0 || transports.Find(notification.Channel) is not { } transport)
        {
            return new SendOutcome.Unreachable();
        }

        var isTaken = false;
        Exception? failure = null;

        foreach (var place in places)
        {
            try
            {
                await transport.SendAsync(
                    new OutgoingMessage(
                        notification.Id, notification.Channel, place, notice.Title, notice.Text, notification.UserId),
                    cancellationToken);
                isTaken = true;
            }
            catch (DeviceGoneException)
            {
                goneDevices.Add(place);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failure = exception;
            }
        }

        // One device that has it is enough: another try would show it there twice.
        return isTaken ? new SendOutcome.Sent(notice)
            : failure is not null ? throw failure
            : new SendOutcome.Unreachable();
    }

    private static IReadOnlyList<string> PlacesOf(NotificationChannel channel, Recipient recipient) => channel switch
    {
        NotificationChannel.Push => recipient.Devices,
        NotificationChannel.Sms => recipient.Contact?.Phone is { Length: > 0 } phone ? [phone] : [],
        NotificationChannel.Email => recipient.Contact?.Email is { Length: > 0 } email ? [email] : [],
        _ => [],
    };

    private static SendOutcome.Failed FailureOf(Exception exception) => exception switch
    {
        InvalidTemplateException or MissingPlaceholderException
            => new(NotificationFailure.TemplateBroken, IsFinal: true),
        MessageRefusedException => new(NotificationFailure.Refused, IsFinal: true),
        _ => new(NotificationFailure.ProviderUnavailable),
    };

    // Only our own exceptions are known to say nothing about people.
    private static string Reason(Exception exception)
        => exception is InvalidTemplateException or MissingPlaceholderException or MessageRefusedException
            or ProviderUnavailableException
            ? exception.Message
            : exception.GetType().Name;

    [LoggerMessage(
        EventId = 8003,
        Level = LogLevel.Warning,
        Message = "The notification {Id} ({Kind} by {Channel}) was not sent: {Failure}. {Reason}")]
    private partial void LogFailed(
        Guid id, string kind, NotificationChannel channel, NotificationFailure failure, string reason);
}
