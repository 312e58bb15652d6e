using EShop.ServiceDefaults.Identity;

namespace EShop.Notifications.Mailbox;

internal static class MailboxEndpoints
{
    /// <summary>Maps the mailbox's page and its messages, in development only. They are for people, not for the gateway.</summary>
    public static void MapMailbox(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        app.MapGet("/mailbox", Show).AllowWithoutGateway();
        app.MapGet("/mailbox/messages", Read).AllowWithoutGateway();
    }

    private static IResult Show(string? to, DevelopmentMailbox mailbox, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
        response.Headers.CacheControl = "no-store";
        return Results.Content(MailboxPage.Write(mailbox.Read(Wanted(to)), Wanted(to)), "text/html; charset=utf-8");
    }

    private static IReadOnlyList<MailboxMessage> Read(string? to, DevelopmentMailbox mailbox) => mailbox.Read(Wanted(to));

    // The plus sign of a phone number is a space in a query that nobody escaped.
    private static string? Wanted(string? to)
        => string.IsNullOrWhiteSpace(to) ? null : to.StartsWith(' ') ? $"+{to.Trim()}" : to.Trim();
}
