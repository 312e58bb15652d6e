using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Transports;

/// <summary>Sends mail over SMTP, as plain text and as HTML.</summary>
internal sealed class SmtpTransport(IOptions<NotificationsOptions> options) : IMessageTransport
{
    private readonly SmtpOptions _server = options.Value.Smtp;

    public async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var mail = Write(message);
        using var client = new SmtpClient(_server.Host, _server.Port) { EnableSsl = _server.UseTls };
        client.Credentials = _server.UserName.Length > 0
            ? new NetworkCredential(_server.UserName, _server.Password)
            : null;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(TransportRegistration.Patience);

        try
        {
            await client.SendMailAsync(mail, deadline.Token);
        }
        catch (SmtpException exception)
        {
            // The exception's own text may hold the address.
            throw IsFinal(exception.StatusCode)
                ? new MessageRefusedException($"SMTP {(int)exception.StatusCode}")
                : new ProviderUnavailableException($"SMTP {(int)exception.StatusCode}");
        }
        catch (FormatException)
        {
            throw new MessageRefusedException("not a mail address");
        }
    }

    private MailMessage Write(OutgoingMessage message)
    {
        try
        {
            var mail = new MailMessage(_server.From, message.To)
            {
                Subject = message.Title,
                SubjectEncoding = Encoding.UTF8,
                Body = message.Text,
                BodyEncoding = Encoding.UTF8,
            };
            mail.Headers.Add("Message-ID", $"<{message.Id}@{mail.From!.Host}>");
            mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(
                MailPage.Write(message.Title, message.Text), Encoding.UTF8, MediaTypeNames.Text.Html));
            return mail;
        }
        catch (FormatException)
        {
            throw new MessageRefusedException("not a mail address");
        }
    }

    // 5xx: the same mail will be refused again; all else may pass.
    private static bool IsFinal(SmtpStatusCode status) => (int)status is >= 500 and < 600;
}
