using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Transports;

/// <summary>A message on its way out: personal data, never to be logged or put into an event.</summary>
/// <param name="Id">The same in every try, so that a provider knows a repeat.</param>
/// <param name="Channel">The way it goes.</param>
/// <param name="To">A phone number, a mail address or an app's token.</param>
/// <param name="Title">Its title; null in a text message.</param>
/// <param name="Text">Plain text; empty lines part paragraphs.</param>
/// <param name="UserId">Whom it is for; null: somebody who may not have an account.</param>
public sealed record OutgoingMessage(
    Guid Id, NotificationChannel Channel, string To, string? Title, string Text, Guid? UserId)
{
    /// <summary>How a text message is taken to its phone: as <c>sms</c>, or read out as <c>voice</c>.</summary>
    public string Medium { get; init; } = "sms";

    /// <summary>The name that a text message comes from; null: the shop's.</summary>
    public string? Sender { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Channel} {Id}";
}
