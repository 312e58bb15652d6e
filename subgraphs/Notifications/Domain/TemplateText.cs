using System.Text;

namespace EShop.Notifications.Domain;

/// <summary>
/// A text with placeholders such as <c>{orderNumber}</c>; doubled braces stand for themselves. There is nothing else in
/// it: no conditions, no code, so that who may write texts can do nothing but that.
/// </summary>
public sealed class TemplateText
{
    private readonly List<Segment> _segments;

    private TemplateText(List<Segment> segments) => _segments = segments;

    /// <summary>The placeholders, each once.</summary>
    public IReadOnlyList<string> Placeholders
        => [.. _segments.Where(segment => segment.IsPlaceholder).Select(segment => segment.Text).Distinct()];

    /// <summary>Reads a text.</summary>
    /// <exception cref="InvalidTemplateException">A brace is not closed, not opened, or holds no name.</exception>
    public static TemplateText Parse(string text)
    {
        var segments = new List<Segment>();
        var literal = new StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                literal.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
            }
            else
            {
                var name = ReadName(text, i);
                segments.Add(new Segment(literal.ToString(), IsPlaceholder: false));
                segments.Add(new Segment(name, IsPlaceholder: true));
                literal.Clear();
                i += name.Length + 1;
            }
        }

        segments.Add(new Segment(literal.ToString(), IsPlaceholder: false));
        return new TemplateText(segments);
    }

    /// <summary>Puts values in.</summary>
    /// <exception cref="MissingPlaceholderException">A placeholder has no value.</exception>
    public string Render(IReadOnlyDictionary<string, string> values)
        => string.Concat(_segments.Select(segment => segment.IsPlaceholder
            ? values.GetValueOrDefault(segment.Text) ?? throw new MissingPlaceholderException(segment.Text)
            : segment.Text));

    private static string ReadName(string text, int start)
    {
        var end = text[start] == '{' ? text.IndexOf('}', start) : -1;
        var name = end < 0 ? "" : text[(start + 1)..end];
        return name.Length > 0 && name.All(char.IsAsciiLetter)
            ? name
            : throw new InvalidTemplateException($"The brace at position {start + 1} begins no placeholder.");
    }

    private sealed record Segment(string Text, bool IsPlaceholder);
}
