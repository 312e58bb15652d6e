namespace EShop.Notifications.Domain;

/// <summary>Makes the words of a notification from a template and values.</summary>
public static class NoticeWords
{
    /// <summary>Puts values into a template.</summary>
    /// <exception cref="InvalidTemplateException">The template is not well-formed.</exception>
    /// <exception cref="MissingPlaceholderException">A placeholder has no value.</exception>
    public static RenderedNotice Render(string? title, string text, IReadOnlyDictionary<string, string> values)
        => new(
            title is null ? null : InOneLine(TemplateText.Parse(title).Render(values)),
            TemplateText.Parse(text).Render(values));

    /// <summary>The values of a notification in its recipient's language.</summary>
    public static Dictionary<string, string> Localize(
        IEnumerable<NoticeValue> values,
        string? recipientName,
        LocalFormat format)
    {
        var texts = values.ToDictionary(value => value.Name, format.Write);
        texts[NoticeValue.Greeting] = format.Greet(recipientName);
        return texts;
    }

    // A line break in a title would begin another header of a mail.
    private static string InOneLine(string title)
        => string.Concat(title.Select(character => char.IsControl(character) ? ' ' : character));
}
