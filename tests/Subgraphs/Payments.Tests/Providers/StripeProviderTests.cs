using EShop.Contracts;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Providers.Stripe;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Payments.Providers.Tests;

/// <summary>The adapter as the host sets it up, against a local server in the place of Stripe.</summary>
public sealed class StripeProviderTests : IAsyncLifetime
{
    private static readonly Guid s_payment = Guid.Parse("0195f6a1-0000-7000-8000-000000000001");
    private static readonly Guid s_order = Guid.Parse("0195f6a1-0000-7000-8000-000000000002");
    private static readonly DateTimeOffset s_deadline = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly Money s_amount = new(1250, CurrencyCode.Eur);

    private readonly StripeServer _server = new();
    private WebApplication? _app;

    private IPaymentProvider Stripe => _app!.Services.GetRequiredService<PaymentProviders>().Cards;

    private static ProviderPaymentKey Key => new(s_payment, "pi_1", s_amount);

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        var builder = WebApplication.CreateBuilder(
        [
            "--Payments:Provider=stripe",
            $"--Payments:Stripe:Url={_server.Url}",
            "--Payments:Stripe:ApiKey=sk_test",
            "--Payments:Stripe:WebhookSecret=whsec_test",
            "--Payments:Stripe:ReturnUrl=https://shop.example/paid",
            "--HttpResilience:RetryDelay=00:00:00.01",
        ]);
        builder.Services.AddSingleton(TimeProvider.System);
        _app = builder.AddPaymentProviders().Build();
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_authorisation_is_a_form_with_the_key_and_our_names()
    {
        _server.Answer(Intent("requires_capture"));

        var payment = await AuthorizeAsync();

        Assert.Equal(("pi_1", s_payment), (payment.Reference, payment.PaymentId));
        Assert.Equal(ProviderPaymentStatus.Authorized, payment.Status);
        Assert.Equal(s_amount, payment.Amount);
        var request = Assert.Single(_server.Requests);
        Assert.Equal("POST /v1/payment_intents", request.Line);
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Equal(
            $"amount=1250&currency=eur&payment_method=pm_card&capture_method=manual&confirm=true&metadata%5Bpayment_id%5D={s_payment}&metadata%5Border_id%5D={s_order}&expand%5B%5D=latest_charge&return_url=https%3A%2F%2Fshop.example%2Fpaid",
            request.Form);
        Assert.Equal(
            ("Bearer sk_test", "key-1", StripeProvider.ApiVersion),
            (request.Authorization, request.IdempotencyKey, request.Version));
    }

    [Theory]
    [InlineData("insufficient_funds", DeclineReason.InsufficientFunds)]
    [InlineData("expired_card", DeclineReason.CardExpired)]
    [InlineData("fraudulent", DeclineReason.SuspectedFraud)]
    [InlineData("generic_decline", DeclineReason.Refused)]
    public async Task A_declined_card_is_an_answer_and_no_failure(string code, DeclineReason reason)
    {
        var intent = Intent(
            "requires_payment_method",
            $$""", "last_payment_error": {"code": "card_declined", "decline_code": "{{code}}"}""");
        _server.Answer($$$"""{"error": {"type": "card_error", "payment_intent": {{{intent}}}}}""", 402);

        var payment = await AuthorizeAsync();

        Assert.Equal((ProviderPaymentStatus.Declined, reason), (payment.Status, payment.Reason));
    }

    [Fact]
    public async Task A_challenge_has_an_address_and_lasts_as_long_as_the_order_waits()
    {
        _server.Answer(Intent(
            "requires_action",
            """, "next_action": {"type": "redirect_to_url", "redirect_to_url": {"url": "https://hooks.example/3ds"}}"""));

        var payment = await AuthorizeAsync();

        Assert.Equal(ProviderPaymentStatus.Challenged, payment.Status);
        Assert.Equal(new ProviderChallenge("https://hooks.example/3ds", s_deadline), payment.Challenge);
    }

    [Theory]
    [InlineData("requires_capture", ProviderPaymentStatus.Authorized)]
    [InlineData("succeeded", ProviderPaymentStatus.Captured)]
    [InlineData("canceled", ProviderPaymentStatus.Voided)]
    [InlineData("requires_action", ProviderPaymentStatus.Challenged)]
    public async Task Each_state_has_its_meaning(string state, ProviderPaymentStatus status)
    {
        _server.Answer(Intent(
            state, """, "amount_received": 900, "latest_charge": {"amount_refunded": 150, "disputed": true}"""));

        var payment = await Stripe.FindAsync(Key, default);

        Assert.Equal((status, 900, 150, 1250), (payment!.Status, payment.Captured, payment.Refunded, payment.Disputed));
        Assert.Equal("GET /v1/payment_intents/pi_1?expand[]=latest_charge", Uri.UnescapeDataString(LineOf(0)));
    }

    [Fact]
    public async Task While_stripe_is_still_working_the_outcome_is_not_known()
    {
        _server.Answer(Intent("processing"));

        await Assert.ThrowsAsync<HttpRequestException>(AuthorizeAsync);
    }

    [Fact]
    public async Task A_capture_names_its_part_and_a_refund_is_followed_by_a_look()
    {
        _server.Answer(Intent("succeeded", """, "amount_received": 1000"""));
        _server.Answer("""{"id": "re_1", "status": "succeeded"}""");
        _server.Answer(Intent("succeeded", """, "amount_received": 1000, "latest_charge": {"amount_refunded": 400}"""));

        var captured = await Stripe.CaptureAsync(Key, new Money(1000, CurrencyCode.Eur), "key-2", default);
        var refunded = await Stripe.RefundAsync(Key, new Money(400, CurrencyCode.Eur), "key-3", default);

        Assert.Equal((1000, 400), (captured.Captured, refunded.Refunded));
        var requests = _server.Requests.ToList();
        Assert.Equal("POST /v1/payment_intents/pi_1/capture", requests[0].Line);
        Assert.Equal("amount_to_capture=1000&expand%5B%5D=latest_charge", requests[0].Form);
        Assert.Equal(("POST /v1/refunds", "key-3"), (requests[1].Line, requests[1].IdempotencyKey));
        Assert.Equal("payment_intent=pi_1&amount=400", requests[1].Form);
    }

    [Fact]
    public async Task A_refund_that_failed_is_refused()
    {
        _server.Answer("""{"id": "re_1", "status": "failed"}""");

        await Assert.ThrowsAsync<ProviderRefusedException>(() => Stripe.RefundAsync(Key, s_amount, "key", default));
    }

    [Theory]
    [InlineData("succeeded", ProviderPaymentStatus.Captured)]
    [InlineData("canceled", ProviderPaymentStatus.Voided)]
    public async Task What_is_over_anyway_needs_no_cancelling(string state, ProviderPaymentStatus status)
    {
        _server.Answer("""{"error": {"type": "invalid_request_error", "code": "payment_intent_unexpected_state"}}""", 400);
        _server.Answer(Intent(state));

        Assert.Equal(status, (await Stripe.VoidAsync(Key, "key", default)).Status);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task An_answer_that_says_nothing_is_asked_for_again_with_the_same_key(int status)
    {
        _server.Answer("{}", status);
        _server.Answer(Intent("requires_capture"));

        if (status == 409)
        {
            // Two at once under one key: the next try, later, gets the answer.
            await Assert.ThrowsAsync<HttpRequestException>(AuthorizeAsync);
        }

        Assert.Equal(ProviderPaymentStatus.Authorized, (await AuthorizeAsync()).Status);
        Assert.Equal(["key-1", "key-1"], _server.Requests.Select(request => request.IdempotencyKey));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task That_we_may_not_ask_says_nothing_about_the_payment(int status)
    {
        _server.Answer("""{"error": {"type": "invalid_request_error"}}""", status);

        await Assert.ThrowsAsync<HttpRequestException>(AuthorizeAsync);
    }

    [Fact]
    public async Task A_payment_without_a_reference_is_searched_by_our_name()
    {
        _server.Answer($$"""{"data": [{{Intent("requires_capture")}}]}""");
        _server.Answer("""{"data": []}""");

        Assert.Equal("pi_1", (await Stripe.FindAsync(Key with { Reference = null }, default))!.Reference);
        Assert.Null(await Stripe.FindAsync(Key with { Reference = null }, default));
        Assert.StartsWith(
            $"GET /v1/payment_intents/search?query=metadata['payment_id']:'{s_payment}'",
            Uri.UnescapeDataString(LineOf(0)));
    }

    [Fact]
    public async Task A_list_goes_over_all_pages()
    {
        _server.Answer($$"""{"data": [{{Intent("succeeded")}}], "has_more": true}""");
        _server.Answer($$"""{"data": [{{Intent("canceled", id: "pi_2")}}], "has_more": false}""");

        var list = await Stripe.ListAsync(s_deadline, s_deadline.AddDays(1), default);

        Assert.Equal(["pi_1", "pi_2"], list!.Select(payment => payment.Reference));
        Assert.EndsWith("&starting_after=pi_1", LineOf(1));
    }

    [Fact]
    public async Task A_card_is_described_by_brand_and_last_digits()
    {
        _server.Answer("""{"id": "pm_card", "card": {"brand": "visa", "last4": "4242"}}""");
        _server.Answer("""{"error": {"type": "invalid_request_error", "code": "resource_missing"}}""", 404);

        Assert.Equal(new ProviderMethod("pm_card", "visa", "4242"), await Stripe.DescribeMethodAsync("pm_card", default));
        Assert.Equal(
            "resource_missing",
            (await Assert.ThrowsAsync<ProviderRefusedException>(() => Stripe.DescribeMethodAsync("pm_no", default))).Code);
    }

    private static string Intent(string status, string more = "", string id = "pi_1")
        => $$"""
            {"id": "{{id}}", "object": "payment_intent", "status": "{{status}}", "amount": 1250, "currency": "eur",
             "created": 1796040000, "metadata": {"payment_id": "{{s_payment}}"}{{more}}}
            """;

    private string LineOf(int index) => _server.Requests.ElementAt(index).Line;

    private Task<ProviderPayment> AuthorizeAsync()
        => Stripe.AuthorizeAsync(
            new ProviderCharge(s_payment, s_order, s_amount, "pm_card", s_deadline), "key-1", default);
}
