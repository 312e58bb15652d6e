using EShop.Contracts;
using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>The words of one kind of notification, for one channel, in one language.</summary>
public sealed class NotificationTemplate : IVersioned
{
    /// <summary>The most characters of a title.</summary>
    public const int MaxTitleLength = 150;

    /// <summary>The most characters of a text.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>The most characters of a language tag.</summary>
    public const int MaxLocaleLength = 5;

    private NotificationTemplate()
    {
    }

    /// <summary>A template in another language.</summary>
    /// <exception cref="InvalidTemplateException">It is not well-formed, or uses what the kind does not have.</exception>
    public NotificationTemplate(
        Guid id, NoticeKind kind, NotificationChannel channel, string locale, string? title, string text, DateTimeOffset now)
    {
        Id = id;
        Kind = kind.Name;
        Channel = channel;
        Locale = locale;
        Version = 1;
        Write(title, text, now);
    }

    public Guid Id { get; private set; }

    /// <summary>The kind of notification, for example <c>order-shipped</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The channel that it is for.</summary>
    public NotificationChannel Channel { get; private set; }

    /// <summary>Its language, for example <c>de</c> or <c>de-AT</c>.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>The title, with placeholders; null for a text message.</summary>
    public string? Title { get; private set; }

    /// <summary>The text, with placeholders; empty lines part paragraphs.</summary>
    public string Text { get; private set; } = "";

    /// <summary>1 for a new one, one more after each edit.</summary>
    public int Version { get; private set; }

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Writes it anew.</summary>
    /// <exception cref="StaleVersionException">Somebody else has edited it.</exception>
    /// <exception cref="InvalidTemplateException">It is not well-formed, or uses what the kind does not have.</exception>
    public void Edit(string? title, string text, int expectedVersion, DateTimeOffset now)
    {
        StaleVersionException.ThrowIfStale(this, expectedVersion);
        Write(title, text, now);
        Version++;
    }

    private void Write(string? title, string text, DateTimeOffset now)
    {
        TemplateRules.Verify(NoticeKinds.Find(Kind), Channel, Locale, title, text);
        Title = title;
        Text = text;
        UpdatedAt = now;
    }
}
