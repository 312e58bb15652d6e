using System.Text;
using System.Text.RegularExpressions;
using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Transports.Tests;

public sealed partial class SmtpTransportTests : IAsyncLifetime
{
    private readonly FakeMailServer _server = new();
    private NotificationsHost _host = null!;

    public async Task InitializeAsync()
        => _host = await NotificationsHost.WithAsync(new()
        {
            ["Notifications:Smtp:Host"] = "127.0.0.1",
            ["Notifications:Smtp:Port"] = $"{_server.Port}",
            ["Notifications:Smtp:UseTls"] = "false",
            ["Notifications:Smtp:From"] = "Shop <shop@eshop.example>",
        });

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_has_plain_text_and_html_in_which_names_are_escaped()
    {
        var user = _host.Users.Add(locale: "de", name: "<b>Zoë & Söhne</b>");

        await _host.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await _host.SendDueAsync();

        await _host.AreAsync(user.UserId, "Email Sent, InApp Sent");
        var mail = Assert.Single(_server.Mails);
        Assert.Contains($"RCPT TO:<{user.Email}>", mail);
        Assert.Contains("Subject: Willkommen", mail);
        Assert.Contains($"Message-ID: <{await IdAsync(user.UserId)}@eshop.example>", mail);
        var parts = Base64Part().Matches(mail.ReplaceLineEndings("\n"))
            .Select(match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value))).ToList();
        Assert.Equal(2, parts.Count);
        Assert.StartsWith("Guten Tag <b>Zoë & Söhne</b>,", parts[0]);
        Assert.Contains("<p>Guten Tag &lt;b&gt;Zo&#xEB; &amp; S&#xF6;hne&lt;/b&gt;,</p>", parts[1]);
        Assert.DoesNotContain("<b>", parts[1]);
    }

    [Theory]
    [InlineData("550 no such user", "Email Failed, InApp Sent")]
    [InlineData("451 come again", "Email Pending, InApp Sent")]
    public async Task A_refusal_is_final_and_a_delay_is_not(string answer, string expected)
    {
        _server.Answer = answer;
        var user = _host.Users.Add();

        await _host.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await _host.SendDueAsync();
        await _host.AreAsync(user.UserId, expected);

        _server.Answer = "250 OK";
        await _host.AdvanceAsync(TimeSpan.FromSeconds(30));

        await _host.AreAsync(user.UserId, expected.Replace("Pending", "Sent"));
        Assert.DoesNotContain(user.Email!, _host.Logs.Text);
    }

    [Fact]
    public async Task What_is_no_mail_address_is_refused()
    {
        var user = _host.Users.Add(email: "nobody at home");

        await _host.NotifyAsync(NoticeKinds.Welcome, user.UserId);
        await _host.SendDueAsync();

        await _host.AreAsync(user.UserId, "Email Failed, InApp Sent");
        Assert.DoesNotContain("nobody at home", _host.Logs.Text);
    }

    private async Task<Guid> IdAsync(Guid userId)
    {
        await using var db = _host.CreateContext();
        return await db.Notifications
            .Where(row => row.UserId == userId && row.Channel == NotificationChannel.Email)
            .Select(row => row.Id)
            .SingleAsync();
    }

    [GeneratedRegex("Content-Transfer-Encoding: base64\n\n([A-Za-z0-9+/=\n]+)")]
    private static partial Regex Base64Part();
}
