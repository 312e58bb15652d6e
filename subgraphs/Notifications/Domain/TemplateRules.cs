using System.Text.RegularExpressions;
using EShop.Contracts.Events.Notifications;

namespace EShop.Notifications.Domain;

/// <summary>What a template must be like.</summary>
public static partial class TemplateRules
{
    /// <summary>Checks a template before it is stored.</summary>
    /// <exception cref="InvalidTemplateException">It breaks a rule; the message says which.</exception>
    public static void Verify(NoticeKind? kind, NotificationChannel channel, string locale, string? title, string text)
    {
        Require(kind is not null && kind.Channels.Contains(channel), "Nothing of this kind is sent in this way.");
        Require(LanguageTag().IsMatch(locale), "The language is a tag like de or de-AT.");
        Require(
            (title is null) == (channel == NotificationChannel.Sms),
            "A text message has no title; everything else has one.");
        Require(
            title is null || (title.Length is > 0 and <= NotificationTemplate.MaxTitleLength && !title.Any(char.IsControl)),
            $"A title is one line of at most {NotificationTemplate.MaxTitleLength} characters.");
        Require(
            !string.IsNullOrWhiteSpace(text) && text.Length <= NotificationTemplate.MaxTextLength,
            $"A text has 1 to {NotificationTemplate.MaxTextLength} characters.");

        var unknown = PlaceholdersOf(title, text).FirstOrDefault(placeholder => !kind!.Knows(placeholder));
        Require(unknown is null, $"Notifications of this kind have no {unknown}.");
    }

    private static IEnumerable<string> PlaceholdersOf(string? title, string text)
        => TemplateText.Parse(title ?? "").Placeholders.Concat(TemplateText.Parse(text).Placeholders);

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidTemplateException(message);
        }
    }

    [GeneratedRegex("^[a-z]{2}(?:-[A-Z]{2})?$")]
    private static partial Regex LanguageTag();
}
