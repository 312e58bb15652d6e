using EShop.Notifications.Transports;

namespace EShop.Notifications.Mailbox;

/// <summary>
/// Takes what would leave the shop, in development only: whoever runs the shop on their own machine reads it at
/// <c>/mailbox</c>. It is in memory, so that nothing of it outlives the process.
/// </summary>
public sealed class DevelopmentMailbox(TimeProvider clock) : IMessageTransport
{
    private const int Capacity = 500;

    private readonly Lock _lock = new();
    private readonly LinkedList<MailboxMessage> _messages = new();

    /// <summary>The messages, the newest first.</summary>
    /// <param name="recipient">A phone number, a mail address or a user's id; null: all.</param>
    public IReadOnlyList<MailboxMessage> Read(string? recipient = null)
    {
        lock (_lock)
        {
            return [.. _messages.Where(message => recipient is null || message.IsFor(recipient))];
        }
    }

    /// <inheritdoc />
    public Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        Keep(new MailboxMessage(
            message.Id,
            message.Channel.ToString().ToLowerInvariant(),
            message.To,
            message.Title,
            message.Text,
            clock.GetUtcNow(),
            message.UserId));
        return Task.CompletedTask;
    }

    private void Keep(MailboxMessage message)
    {
        lock (_lock)
        {
            _messages.AddFirst(message);

            if (_messages.Count > Capacity)
            {
                _messages.RemoveLast();
            }
        }
    }
}
