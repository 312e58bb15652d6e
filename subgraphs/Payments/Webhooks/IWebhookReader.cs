namespace EShop.Payments.Webhooks;

/// <summary>Believes a provider's messages, or not.</summary>
public interface IWebhookReader
{
    /// <summary>Whose messages.</summary>
    string Provider { get; }

    /// <summary>Checks signature and age of a message, then reads it.</summary>
    /// <param name="headers">The headers it came with.</param>
    /// <param name="body">The very bytes that were signed.</param>
    WebhookReading Read(IHeaderDictionary headers, ReadOnlySpan<byte> body);
}
