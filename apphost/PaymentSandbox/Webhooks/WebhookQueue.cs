using System.Text.Json;
using System.Threading.Channels;
using EShop.PaymentSandbox.Charges;

namespace EShop.PaymentSandbox.Webhooks;

/// <summary>Messages on their way out.</summary>
public sealed class WebhookQueue
{
    private const int Copies = 3;

    private readonly Channel<WebhookMessage> _messages = Channel.CreateUnbounded<WebhookMessage>();

    /// <summary>Adds a message.</summary>
    public void Add(ChargeMessage message) => Add(Write(message));

    /// <summary>Adds two messages three times each, the later one always first.</summary>
    public void AddOutOfOrder(ChargeMessage earlier, ChargeMessage later)
    {
        var (first, second) = (Write(earlier), Write(later));

        for (var i = 0; i < Copies; i++)
        {
            Add(second);
            Add(first);
        }
    }

    internal void Add(WebhookMessage message) => _messages.Writer.TryWrite(message);

    internal IAsyncEnumerable<WebhookMessage> ReadAllAsync(CancellationToken cancellationToken)
        => _messages.Reader.ReadAllAsync(cancellationToken);

    private static WebhookMessage Write(ChargeMessage message)
        => new(
            $"msg_{Guid.NewGuid():n}",
            JsonSerializer.SerializeToUtf8Bytes(message, SandboxJson.Default.ChargeMessage));
}

/// <summary>A message as it travels.</summary>
/// <param name="Id">The same in every repeat.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Tries">How often it was sent.</param>
internal sealed record WebhookMessage(string Id, byte[] Body, int Tries = 0);
