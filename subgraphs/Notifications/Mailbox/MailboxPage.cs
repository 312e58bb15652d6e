using System.Globalization;
using System.Text.Encodings.Web;

namespace EShop.Notifications.Mailbox;

/// <summary>Shows the mailbox as HTML that looks at it again every few seconds. Whatever comes from outside is escaped.</summary>
internal static class MailboxPage
{
    private const string Head =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="refresh" content="3">
        <title>Mailbox</title>
        <style>
          :root { color-scheme: light dark; --ink: #1d2320; --soft: #6b746f; --paper: #fff; --desk: #f3f4f1; --line: #e2e5df }
          @media (prefers-color-scheme: dark) {
            :root { --ink: #e8ebe7; --soft: #98a19b; --paper: #1e2421; --desk: #141816; --line: #313834 }
          }
          body { margin: 0; background: var(--desk); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
          main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem }
          h1 { margin: 0; font-size: 1.4rem }
          .hint { margin: .2rem 0 1.2rem; color: var(--soft) }
          form { display: flex; gap: .5rem; margin-bottom: 1.5rem }
          input { flex: 1; padding: .5rem .8rem; font: inherit }
          input, button, article { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: inherit }
          button { padding: .5rem 1rem; font: inherit; cursor: pointer }
          article { margin-bottom: .8rem; padding: .9rem 1.1rem }
          header { display: flex; gap: .6rem; align-items: baseline; color: var(--soft); font-size: .85rem }
          .to { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
          time { margin-left: auto; white-space: nowrap }
          .channel { padding: 0 .5rem; border-radius: 99px; color: #fff; font-weight: 600; font-size: .75rem }
          .sms { background: #2f7d4f } .email { background: #2c5ea8 } .push { background: #8a4fb0 }
          h2 { margin: .4rem 0 0; font-size: 1rem }
          p { margin: .4rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere }
          .empty { padding: 3rem 1rem; text-align: center; color: var(--soft) }
        </style>
        </head>
        <body><main>
        <h1>Mailbox</h1>
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="messages">The messages, the newest first.</param>
    /// <param name="recipient">Whose messages they are; null: everybody's.</param>
    public static string Write(IReadOnlyList<MailboxMessage> messages, string? recipient)
    {
        var list = messages.Count == 0
            ? """<div class="empty">Nothing has been sent yet.</div>"""
            : string.Concat(messages.Select(Write));
        return $"""
            {Head}
            <div class="hint">What the shop would have sent. It exists on this machine only and is gone with the process.</div>
            <form><input name="to" value="{Encode(recipient ?? "")}" placeholder="Phone number, mail address or user id"
            aria-label="Recipient"><button>Show</button></form>
            {list}
            </main></body></html>
            """;
    }

    private static string Write(MailboxMessage message)
    {
        var channel = Encode(message.Channel);
        var time = message.SentAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var subject = message.Subject is null ? "" : $"<h2>{Encode(message.Subject)}</h2>";
        return $"""
            <article><header><span class="channel {channel}">{channel}</span><span class="to">{Encode(message.To)}</span>
            <time datetime="{message.SentAt:O}">{time} UTC</time></header>{subject}<p>{Encode(message.Text)}</p></article>

            """;
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
