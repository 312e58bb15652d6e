using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Users;

namespace EShop.Notifications.Sending;

/// <summary>Whom a notification is for, as of now: personal data, never to be logged.</summary>
/// <param name="Contact">How they are reached; null: nobody could say, or they are gone.</param>
/// <param name="IsGone">Whether they are no longer a user of the shop.</param>
/// <param name="Settings">What they want to be told.</param>
/// <param name="Devices">The tokens of their apps.</param>
internal sealed record Recipient(
    UserContact? Contact,
    bool IsGone,
    RecipientSettings Settings,
    IReadOnlyList<string> Devices)
{
    /// <inheritdoc />
    public override string ToString() => nameof(Recipient);
}
