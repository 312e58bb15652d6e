namespace EShop.Payments.Webhooks;

/// <summary>The note that a provider's message was taken, so that a repeat is known.</summary>
public sealed class ReceivedWebhook(string provider, string messageId, DateTimeOffset receivedAt)
{
    /// <summary>The longest name of a message.</summary>
    public const int MaxIdLength = 200;

    public string Provider { get; private set; } = provider;

    public string MessageId { get; private set; } = messageId;

    public DateTimeOffset ReceivedAt { get; private set; } = receivedAt;
}
