namespace EShop.Payments.Webhooks;

/// <summary>What came of reading a message: a notice, or why there is none.</summary>
/// <param name="Notice">What it tells; null when it is not believed.</param>
/// <param name="Rejection">Why it is not believed.</param>
public sealed record WebhookReading(WebhookNotice? Notice, WebhookRejection? Rejection)
{
    /// <summary>A message that is believed.</summary>
    public static implicit operator WebhookReading(WebhookNotice notice) => new(notice, null);

    /// <summary>A message that is not believed.</summary>
    public static implicit operator WebhookReading(WebhookRejection rejection) => new(null, rejection);
}

/// <summary>A hint that something became of a payment. What it was, the provider is asked itself.</summary>
/// <param name="MessageId">The same in every repeat of the message.</param>
/// <param name="PaymentId">The payment, by our name; null when the message does not tell it.</param>
/// <param name="Reference">The payment, by the provider's name.</param>
public sealed record WebhookNotice(string MessageId, Guid? PaymentId, string? Reference);
