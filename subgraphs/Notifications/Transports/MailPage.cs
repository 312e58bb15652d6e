using System.Text.Encodings.Web;

namespace EShop.Notifications.Transports;

/// <summary>Shows the text of a mail as HTML. All of it is escaped: templates are text, and values come from people.</summary>
public static class MailPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="title">The subject.</param>
    /// <param name="text">Plain text; empty lines part paragraphs.</param>
    public static string Write(string? title, string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(paragraph => $"<p>{Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)}</p>");
        return $"""
            <!doctype html>
            <html>
            <head><meta charset="utf-8"><title>{Encode(title ?? "")}</title></head>
            <body style="margin:0;background:#f4f4f2;font:16px/1.5 system-ui,sans-serif;color:#222">
            <div style="max-width:36em;margin:2em auto;padding:1.5em 2em;background:#fff;border-radius:8px">
            {string.Join('\n', paragraphs)}
            </div>
            </body>
            </html>
            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
