using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>Something that the shop tells one person in one way.</summary>
public sealed class Notification
{
    private Notification()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>What makes it the only one of its event, recipient and channel.</summary>
    [GraphQLIgnore]
    public string DedupeKey { get; private set; } = "";

    [GraphQLIgnore]
    public Guid UserId { get; private set; }

    [GraphQLIgnore]
    public Guid? OrderId { get; private set; }

    /// <summary>Why it is sent, for example <c>order-shipped</c>; also the name of its template.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public NotificationCategory Category { get; private set; }

    /// <summary>The way it goes.</summary>
    public NotificationChannel Channel { get; private set; }

    [GraphQLIgnore]
    public IReadOnlyList<NoticeValue> Values { get; private set; } = [];

    /// <summary>What became of it.</summary>
    public NotificationStatus Status { get; private set; }

    [GraphQLIgnore]
    public int Attempts { get; private set; }

    [GraphQLIgnore]
    public DateTimeOffset DueAt { get; private set; }

    [GraphQLIgnore]
    public NotificationFailure? Failure { get; private set; }

    /// <summary>When the shop had a reason to send it.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it went out; null while it has not.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was read in the inbox; null while it is unread.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Its title in the inbox; what goes another way is not kept.</summary>
    public string? Title { get; private set; }

    /// <summary>Its text in the inbox; what goes another way is not kept.</summary>
    public string? Text { get; private set; }

    /// <summary>Takes note of what came of a try.</summary>
    public void Take(SendOutcome outcome, DateTimeOffset now)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                BecomeSent(sent.Notice, now);
                break;
            case SendOutcome.Muted:
                Status = NotificationStatus.Muted;
                break;
            case SendOutcome.Unreachable:
                Status = NotificationStatus.Unreachable;
                break;
            case SendOutcome.Postponed postponed:
                DueAt = postponed.Until;
                break;
            case SendOutcome.Failed failed:
                Fail(failed, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A row is not what tells of this.");
        }
    }

    /// <summary>Has it tried again from the beginning.</summary>
    /// <exception cref="NotificationNotFailedException">It is not among those that failed.</exception>
    public void Resend(DateTimeOffset now)
    {
        if (Status != NotificationStatus.Failed)
        {
            throw new NotificationNotFailedException();
        }

        Status = NotificationStatus.Pending;
        Attempts = 0;
        DueAt = now;
    }

    private void BecomeSent(RenderedNotice notice, DateTimeOffset now)
    {
        Status = NotificationStatus.Sent;
        SentAt = now;
        Attempts++;
        Failure = null;

        if (Channel == NotificationChannel.InApp)
        {
            (Title, Text) = (notice.Title, notice.Text);
        }
    }

    private void Fail(SendOutcome.Failed failed, DateTimeOffset now)
    {
        Attempts++;
        Failure = failed.Failure;

        if (!failed.IsFinal && RetrySchedule.PauseAfter(Attempts) is { } pause)
        {
            DueAt = now + pause;
        }
        else
        {
            Status = NotificationStatus.Failed;
        }
    }
}
