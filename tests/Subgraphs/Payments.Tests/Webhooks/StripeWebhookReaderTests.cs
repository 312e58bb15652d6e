using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EShop.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EShop.Payments.Webhooks.Tests;

public sealed class StripeWebhookReaderTests
{
    private const string Secret = "whsec_test";
    private const string Body =
        """{"id": "evt_1", "data": {"object": {"object": "charge", "payment_intent": "pi_1"}}}""";

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void A_signed_message_names_its_payment()
        => Assert.Equal(new WebhookNotice("evt_1", null, "pi_1"), Read(Body, Sign(Body, Secret)).Notice);

    [Fact]
    public void An_intent_names_itself_and_our_payment()
    {
        var id = Guid.CreateVersion7();
        var intent = $$"""{"object": "payment_intent", "id": "pi_2", "metadata": {"payment_id": "{{id}}"} }""";
        var body = $$"""{"id": "evt_2", "data": {"object": {{intent}} } }""";

        Assert.Equal(new WebhookNotice("evt_2", id, "pi_2"), Read(body, Sign(body, Secret)).Notice);
    }

    [Fact]
    public void One_of_several_signatures_is_enough()
        => Assert.NotNull(Read(Body, Sign(Body, "whsec_other") + "," + Sign(Body, Secret)).Notice);

    [Theory]
    [InlineData("", WebhookRejection.NotSigned)]
    [InlineData("t=abc,v1=00", WebhookRejection.NotSigned)]
    [InlineData("v1=00", WebhookRejection.NotSigned)]
    public void A_message_without_a_signature_is_not_believed(string header, WebhookRejection expected)
        => Assert.Equal(expected, Read(Body, header).Rejection);

    [Fact]
    public void A_forged_or_changed_message_is_not_believed()
    {
        Assert.Equal(WebhookRejection.WrongSignature, Read(Body, Sign(Body, "whsec_other")).Rejection);
        Assert.Equal(WebhookRejection.WrongSignature, Read(Body + " ", Sign(Body, Secret)).Rejection);
    }

    [Fact]
    public void A_message_is_good_for_five_minutes()
    {
        var header = Sign(Body, Secret);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(Read(Body, header).Notice);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(WebhookRejection.OutOfTime, Read(Body, header).Rejection);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("""{"id": "evt"}""")]
    [InlineData("""{"id": null, "data": {"object": {"object": "charge"}}}""")]
    public void A_signed_message_that_makes_no_sense_is_refused(string body)
        => Assert.Equal(WebhookRejection.Malformed, Read(body, Sign(body, Secret)).Rejection);

    private WebhookReading Read(string body, string header)
    {
        var options = new PaymentsOptions();
        options.Stripe.WebhookSecret = Secret;
        return new StripeWebhookReader(Options.Create(options), _clock)
            .Read(new HeaderDictionary { ["Stripe-Signature"] = header }, Encoding.UTF8.GetBytes(body));
    }

    private string Sign(string body, string secret)
    {
        var time = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(signature)}";
    }
}
