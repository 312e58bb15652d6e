using System.Net;
using System.Net.Http.Json;
using EShop.Notifications.Tests;
using EShop.Notifications.Transports.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Notifications.Messages.Tests;

public sealed class MessageEndpointTests(NotificationsHost host) : IClassFixture<NotificationsHost>
{
    private static readonly object s_message = Message("+4917600000001");

    [Fact]
    public async Task A_code_is_sent_at_once_and_nowhere_written_down()
    {
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(host, Message("+4917600000002")));

        var message = Assert.Single(host.Mailbox.Read("+4917600000002"));
        Assert.Equal(("sms", "Your code is 480391."), (message.Channel, message.Text));
        await using var db = host.CreateContext();
        Assert.False(await db.Notifications.AnyAsync());
        Assert.DoesNotContain("480391", host.Logs.Text);
        Assert.DoesNotContain("17600000002", host.Logs.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a token of services that only the tests havE")]
    public async Task Nobody_without_the_token_has_anything_sent(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(host, Message("+4917600000003"), token));

        Assert.Empty(host.Mailbox.Read("+4917600000003"));
    }

    [Fact]
    public async Task Nobody_without_the_gateways_credential_gets_that_far()
    {
        using var http = new HttpClient { BaseAddress = host.Host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", NotificationsHost.MessagesToken);

        using var response = await http.PostAsJsonAsync("/internal/messages", s_message);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Mailbox.Read("+4917600000001"));
    }

    [Fact]
    public async Task Without_a_token_of_its_own_it_is_closed()
    {
        await using var closed = await NotificationsHost.WithAsync(new() { ["Notifications:Messages:Token"] = "" });

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(closed, s_message, ""));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(closed, s_message, null));
        Assert.Empty(closed.Mailbox.Read());
    }

    [Theory]
    [InlineData("0176", "sms", "text")]
    [InlineData("+49abc12345", "sms", "text")]
    [InlineData("+4917600000009", "pigeon", "text")]
    [InlineData("+4917600000009", "sms", "")]
    public async Task What_cannot_be_sent_is_refused(string to, string channel, string text)
        => Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(host, new { to, from = "EShop", channel, text }));

    [Fact]
    public async Task One_recipient_gets_only_so_many_whatever_comes_at_once()
    {
        await using var limited = await NotificationsHost.WithAsync(new() { ["Notifications:Messages:PerRecipient"] = "3" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(limited, s_message)));

        Assert.Equal(3, answers.Count(answer => answer == HttpStatusCode.Accepted));
        Assert.Equal(17, answers.Count(answer => answer == HttpStatusCode.TooManyRequests));
        Assert.Equal(3, limited.Mailbox.Read().Count);
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(limited, Message("+4917600000005")));
        limited.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Accepted, await PostAsync(limited, s_message));
    }

    [Fact]
    public async Task All_together_get_only_so_many()
    {
        await using var limited = await NotificationsHost.WithAsync(new() { ["Notifications:Messages:PerMinute"] = "2" });

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            answers.Add(await PostAsync(limited, Message($"+491760000010{i}")));
        }

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], answers);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity)]
    [InlineData(HttpStatusCode.ServiceUnavailable, HttpStatusCode.BadGateway)]
    public async Task The_caller_is_told_what_the_provider_said(HttpStatusCode provider, HttpStatusCode expected)
    {
        await using var fake = await FakeProvider.StartAsync();
        fake.Answer = provider;
        await using var other = await NotificationsHost.WithAsync(new() { ["Notifications:Sms:Url"] = $"{fake.Address}" });

        Assert.Equal(
            expected,
            await PostAsync(other, new { to = "+4917600000001", from = "Codes", channel = "voice", text = "Your code is 480391." }));

        Assert.Equal(
            """{"to":"+4917600000001","from":"Codes","channel":"voice","text":"Your code is 480391."}""",
            Assert.Single(fake.Requests).Body.GetRawText().Replace("\\u002B", "+"));
        Assert.DoesNotContain("480391", other.Logs.Text);
        Assert.DoesNotContain("17600000001", other.Logs.Text);
    }

    private static object Message(string to) => new { to, from = "EShop", channel = "sms", text = "Your code is 480391." };

    private static async Task<HttpStatusCode> PostAsync(
        NotificationsHost host, object message, string? token = NotificationsHost.MessagesToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/internal/messages");
        request.Content = JsonContent.Create(message);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await host.Host.Http.SendAsync(request);
        return response.StatusCode;
    }
}
