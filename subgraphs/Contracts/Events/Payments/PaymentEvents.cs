namespace EShop.Contracts.Events.Payments;

/// <summary>What the payments subgraph publishes.</summary>
public static class PaymentEvents
{
    /// <summary>The name of the producer.</summary>
    public const string Producer = "payments";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventContract> All { get; } =
    [
        new EventContract<PaymentAuthorized>(Producer, PaymentEventJson.Default.PaymentAuthorized),
        new EventContract<PaymentDeclined>(Producer, PaymentEventJson.Default.PaymentDeclined),
        new EventContract<PaymentChallenged>(Producer, PaymentEventJson.Default.PaymentChallenged),
        new EventContract<PaymentCaptured>(Producer, PaymentEventJson.Default.PaymentCaptured),
        new EventContract<PaymentCaptureFailed>(Producer, PaymentEventJson.Default.PaymentCaptureFailed),
        new EventContract<PaymentVoided>(Producer, PaymentEventJson.Default.PaymentVoided),
        new EventContract<PaymentRefunded>(Producer, PaymentEventJson.Default.PaymentRefunded),
        new EventContract<PaymentRefundFailed>(Producer, PaymentEventJson.Default.PaymentRefundFailed),
        new EventContract<PaymentDisputed>(Producer, PaymentEventJson.Default.PaymentDisputed),
    ];
}
