using System.Text.Json;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;

namespace EShop.Notifications.Templates;

/// <summary>
/// The texts that the shop comes with, one file per language beside this one. A kind has a brief form for the inbox, push
/// and text messages, and a letter where it is mailed.
/// </summary>
internal static class TemplateTexts
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The languages.</summary>
    public static IReadOnlyList<string> Locales { get; } = ["en", "de"];

    /// <summary>The templates of all kinds, channels and languages.</summary>
    public static IEnumerable<NotificationTemplate> Read(DateTimeOffset now)
        => from locale in Locales
           let texts = Load(locale)
           from kind in NoticeKinds.All
           from channel in kind.Channels
           select Create(kind, channel, locale, texts[kind.Name], now);

    private static NotificationTemplate Create(
        NoticeKind kind, NotificationChannel channel, string locale, Texts texts, DateTimeOffset now)
    {
        var (title, text) = channel switch
        {
            NotificationChannel.Email => (texts.Title, texts.Letter
                ?? throw new InvalidTemplateException($"The letter of {kind.Name} is missing in {locale}.")),
            NotificationChannel.Sms => (null, texts.Brief),
            _ => (texts.Title, texts.Brief),
        };
        return new NotificationTemplate(Guid.CreateVersion7(now), kind, channel, locale, title, text, now);
    }

    private static Dictionary<string, Texts> Load(string locale)
    {
        using var stream = typeof(TemplateTexts).Assembly.GetManifestResourceStream($"EShop.Notifications.Templates.{locale}.json")
            ?? throw new InvalidOperationException($"The texts in {locale} are not part of the program.");
        return JsonSerializer.Deserialize<Dictionary<string, Texts>>(stream, s_json)!;
    }

    private sealed record Texts(string Title, string Brief, string? Letter = null);
}
