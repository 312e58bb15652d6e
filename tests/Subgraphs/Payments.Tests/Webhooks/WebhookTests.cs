using System.Net;
using System.Text;
using System.Text.Json;
using EShop.Payments.Domain;
using EShop.Payments.Tests;
using EShop.PaymentSandbox.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Webhooks.Tests;

/// <summary>Messages are posted as a stranger would: without the gateway's credential.</summary>
public sealed class WebhookTests(SteppedPaymentsHost host) : IClassFixture<SteppedPaymentsHost>
{
    private static readonly string s_foreignSecret = Convert.ToBase64String(new byte[32]);

    [Fact]
    public async Task A_signed_message_wakes_a_look_and_is_taken_once()
    {
        var id = await PaidAsync();

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("msg_1", BodyOf(id), host.WebhookSecret));
        Assert.Equal(1, await LooksAsync(id));
        await host.SettleAsync();
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("msg_1", BodyOf(id), host.WebhookSecret));
        await host.SettleAsync();

        Assert.Equal(1, await LooksAsync(id));
        Assert.Equal(1, await ReceivedAsync("msg_1"));
    }

    [Fact]
    public async Task A_message_only_wakes_a_look_whatever_it_says()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.SettleAsync();
        var id = (await host.PaymentAsync(order)).Id;

        await PostAsync("msg_liar", BodyOf(id, "declined"), host.WebhookSecret);
        await host.SettleAsync();

        Assert.Equal(PaymentStatus.Authorized, (await host.PaymentAsync(order)).Status);
        Assert.Equal("PaymentAuthorized", await host.AnswersAsync(order));
    }

    [Fact]
    public async Task While_the_secret_is_changed_either_one_counts()
    {
        var id = await PaidAsync();

        Assert.Equal(
            HttpStatusCode.NoContent, await PostAsync("msg_both", BodyOf(id), s_foreignSecret, host.WebhookSecret));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("msg_old", BodyOf(id), host.PreviousWebhookSecret));
    }

    [Fact]
    public async Task A_forged_message_is_refused_and_does_nothing()
    {
        var id = await PaidAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("msg_forged", BodyOf(id), s_foreignSecret));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("msg_unsigned", BodyOf(id)));

        using var tampered = Sign("msg_tampered", BodyOf(id), host.Clock.GetUtcNow(), host.WebhookSecret);
        tampered.Content = new ByteArrayContent(BodyOf(Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(tampered));

        using var renamed = Sign("msg_signed", BodyOf(id), host.Clock.GetUtcNow(), host.WebhookSecret);
        renamed.Headers.Remove("webhook-id");
        renamed.Headers.Add("webhook-id", "msg_renamed");
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(renamed));

        Assert.Equal(0, await LooksAsync(id));
        Assert.Equal(0, await ReceivedAsync("msg_forged"));
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(-300, HttpStatusCode.NoContent)]
    [InlineData(300, HttpStatusCode.NoContent)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task A_message_is_good_for_five_minutes(int seconds, HttpStatusCode expected)
    {
        var sentAt = host.Clock.GetUtcNow().AddSeconds(seconds);
        using var request = Sign($"msg_at_{seconds}", BodyOf(Guid.CreateVersion7()), sentAt, host.WebhookSecret);

        Assert.Equal(expected, await SendAsync(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_too_long_is_refused(bool isLengthTold)
    {
        var body = new byte[WebhookEndpoint.MaxBodyLength + 1];
        using var request = Sign("msg_long", body, host.Clock.GetUtcNow(), host.WebhookSecret);
        request.Headers.TransferEncodingChunked = !isLengthTold;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(request));
        Assert.Equal(0, await ReceivedAsync("msg_long"));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data": {"id": 1, "reference": 2}}""")]
    public async Task A_signed_message_that_makes_no_sense_is_refused(string body)
        => Assert.Equal(
            HttpStatusCode.BadRequest,
            await PostAsync("msg_senseless", Encoding.UTF8.GetBytes(body), host.WebhookSecret));

    [Fact]
    public async Task A_message_about_a_payment_that_nobody_has_is_taken_and_does_nothing()
        => Assert.Equal(
            HttpStatusCode.NoContent,
            await PostAsync("msg_unknown", BodyOf(Guid.CreateVersion7()), host.WebhookSecret));

    [Fact]
    public async Task There_are_only_the_providers_that_are_set_up()
    {
        using var request = WebhookSigner.Sign(
            new Uri(host.Host.BaseAddress, "webhooks/stripe").ToString(),
            "msg_stripe",
            host.Clock.GetUtcNow(),
            BodyOf(Guid.CreateVersion7()),
            [host.WebhookSecret]);

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(request));
    }

    [Fact]
    public async Task Ten_copies_at_once_are_taken_once()
    {
        var id = await PaidAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => PostAsync("msg_copied", BodyOf(id), host.WebhookSecret)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer));
        Assert.Equal(1, await ReceivedAsync("msg_copied"));
        Assert.Equal(1, await LooksAsync(id));
    }

    private async Task<Guid> PaidAsync()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.SettleAsync();
        return (await host.PaymentAsync(order)).Id;
    }

    private static byte[] BodyOf(Guid paymentId, string status = "authorized")
        => JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = $"payment.{status}",
            data = new { id = "pay_1", reference = paymentId.ToString(), status },
        });

    private HttpRequestMessage Sign(string id, byte[] body, DateTimeOffset sentAt, params string[] secrets)
        => WebhookSigner.Sign(
            new Uri(host.Host.BaseAddress, "webhooks/sandbox").ToString(), id, sentAt, body, secrets);

    private async Task<HttpStatusCode> PostAsync(string id, byte[] body, params string[] secrets)
    {
        using var request = Sign(id, body, host.Clock.GetUtcNow(), secrets);
        return await SendAsync(request);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient();
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<int> LooksAsync(Guid paymentId)
        => (await host.OperationsAsync(paymentId)).Count(operation => operation.Kind == OperationKind.Look);

    private async Task<int> ReceivedAsync(string messageId)
    {
        await using var db = host.CreateContext();
        return await db.Set<ReceivedWebhook>().CountAsync(webhook => webhook.MessageId == messageId);
    }
}
