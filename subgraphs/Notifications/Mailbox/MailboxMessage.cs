using System.Text.Json.Serialization;

namespace EShop.Notifications.Mailbox;

/// <summary>A message that would have left the shop.</summary>
/// <param name="Id">The id of the message.</param>
/// <param name="Channel">How it would have gone, for example <c>sms</c>.</param>
/// <param name="To">Where to: a phone number, a mail address or an app's token.</param>
/// <param name="Subject">Its title; null in a text message.</param>
/// <param name="Text">What it says.</param>
/// <param name="SentAt">When.</param>
/// <param name="UserId">Whom it is for, when that is known.</param>
public sealed record MailboxMessage(
    Guid Id,
    string Channel,
    string To,
    string? Subject,
    string Text,
    DateTimeOffset SentAt,
    [property: JsonIgnore] Guid? UserId)
{
    /// <summary>Whether it is for a phone number, a mail address or a user's id.</summary>
    public bool IsFor(string recipient)
        => string.Equals(To, recipient, StringComparison.OrdinalIgnoreCase)
            || (Guid.TryParse(recipient, out var id) && UserId == id);
}
