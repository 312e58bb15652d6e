using System.Net.Http.Json;
using System.Text.Json;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations.Tests;

/// <summary>Each of the sandbox's cards, with calls in the background and messages over HTTP.</summary>
public sealed class SandboxCardTests(PaymentsHost host) : IClassFixture<PaymentsHost>
{
    [Fact]
    public async Task An_approved_card_is_authorized_captured_in_parts_and_refunded_in_parts()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.AnswersAreAsync(order, "PaymentAuthorized");
        await host.CaptureAsync(order, 400);
        await host.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured");
        await host.CaptureAsync(order, 1000);
        await host.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured PaymentCaptured");
        await host.RefundAsync(order, Guid.CreateVersion7(), 300);
        await host.RefundAsync(order, Guid.CreateVersion7(), 700);
        await host.AnswersAreAsync(
            order, "PaymentAuthorized PaymentCaptured PaymentCaptured PaymentRefunded PaymentRefunded");

        var payment = await host.PaymentAsync(order);
        Assert.Equal(PaymentStatus.Refunded, payment.Status);
        Assert.Equal((1000, 1000, 1000), (payment.AuthorizedAmount, payment.CapturedAmount, payment.RefundedAmount));
        var charge = Assert.Single(await host.ChargesAsync(payment.Id));
        Assert.Equal(1000, charge.GetProperty("captured").GetInt64());
        Assert.Equal(1000, charge.GetProperty("refunded").GetInt64());
    }

    [Fact]
    public async Task A_declined_card_is_declined_with_the_reason()
    {
        var order = (await host.OrderAsync("tok_decline")).OrderId;

        await host.AnswersAreAsync(order, "PaymentDeclined");

        var payment = await host.PaymentAsync(order);
        Assert.Equal((PaymentStatus.Declined, DeclineReason.InsufficientFunds), (payment.Status, payment.DeclineReason));
        Assert.Equal(0, payment.AuthorizedAmount);
    }

    [Theory]
    [InlineData("approve", "PaymentChallenged PaymentAuthorized", PaymentStatus.Authorized, null)]
    [InlineData("deny", "PaymentChallenged PaymentDeclined", PaymentStatus.Declined, DeclineReason.ChallengeFailed)]
    public async Task A_challenged_card_waits_for_the_customer(
        string answer,
        string answers,
        PaymentStatus status,
        DeclineReason? reason)
    {
        var order = (await host.OrderAsync("tok_challenge")).OrderId;
        await host.AnswersAreAsync(order, "PaymentChallenged");
        var page = (await host.PaymentAsync(order)).ChallengeUrl;
        using var browser = new HttpClient();

        Assert.Contains("""<button name="answer" value="approve">""", await browser.GetStringAsync(page));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["answer"] = answer });
        (await browser.PostAsync(page, form)).EnsureSuccessStatusCode();

        await host.AnswersAreAsync(order, answers);
        var payment = await host.PaymentAsync(order);
        Assert.Equal((status, reason), (payment.Status, payment.DeclineReason));
        Assert.Null(payment.ChallengeUrl);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_known_from_the_message_and_charged_once()
    {
        await using var impatient = await PaymentsHost.WithAsync(Impatient());
        var order = (await impatient.OrderAsync("tok_timeout")).OrderId;

        await impatient.AnswersAreAsync(order, "PaymentAuthorized");

        Assert.Single(await impatient.ChargesAsync((await impatient.PaymentAsync(order)).Id));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_asked_for_again_with_the_same_key_and_charged_once()
    {
        await using var impatient = await PaymentsHost.WithAsync(
            new(Impatient()) { ["Tests:NoWebhooks"] = "yes" });
        var order = (await impatient.OrderAsync("tok_timeout")).OrderId;

        await impatient.AnswersAreAsync(order, "PaymentAuthorized");

        var payment = await impatient.PaymentAsync(order);
        var operation = Assert.Single(await impatient.OperationsAsync(payment.Id));
        Assert.Equal(OperationStatus.Succeeded, operation.Status);
        Assert.InRange(operation.Attempts, 2, 10);
        Assert.Single(await impatient.ChargesAsync(payment.Id));
    }

    [Fact]
    public async Task Messages_that_come_three_times_and_out_of_order_change_nothing_more()
    {
        var order = (await host.OrderAsync("tok_duplicate")).OrderId;
        await host.AnswersAreAsync(order, "PaymentAuthorized");
        var id = (await host.PaymentAsync(order)).Id;

        await Eventually.IsAsync(true, async () => (await host.OperationsAsync(id))
            .Any(operation => operation is { Kind: OperationKind.Look, Status: OperationStatus.Succeeded }));
        await host.CaptureAsync(order, 1000);

        await host.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured");
        Assert.Single(await host.ChargesAsync(id));
        Assert.Equal(1000, (await host.PaymentAsync(order)).CapturedAmount);
    }

    [Fact]
    public async Task A_dispute_is_told_once_and_booked()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.AnswersAreAsync(order, "PaymentAuthorized");
        await host.CaptureAsync(order, 1000);
        await host.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured");
        var payment = await host.PaymentAsync(order);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v1/payments/{payment.ProviderReference}/disputes")
        {
            Content = JsonContent.Create(new { amount = 600 }),
            Headers = { { "Idempotency-Key", "dispute" } },
        };

        (await host.Sandbox.SendAsync(request)).EnsureSuccessStatusCode();

        await host.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured PaymentDisputed");
        await using var db = host.CreateContext();
        Assert.Equal(600, (await host.PaymentAsync(order)).DisputedAmount);
        Assert.Equal(600, await (
            from entry in db.LedgerEntries
            join transaction in db.LedgerTransactions on entry.TransactionId equals transaction.Id
            where transaction.PaymentId == payment.Id && entry.Account == Domain.Ledger.LedgerAccount.Disputes
            select entry.Amount).SumAsync());
    }

    [Fact]
    public async Task A_key_that_comes_with_another_request_is_refused_by_the_sandbox()
    {
        Assert.Equal(200, await ChargeAsync(100));
        Assert.Equal(200, await ChargeAsync(100));
        Assert.Equal(422, await ChargeAsync(200));
        Assert.Single(
            (await host.Sandbox.GetFromJsonAsync<JsonElement>("v1/payments?reference=direct"))
                .GetProperty("payments").EnumerateArray());
    }

    [Fact]
    public async Task The_sandbox_describes_itself_and_lets_nobody_in_without_its_key()
    {
        using var stranger = new HttpClient { BaseAddress = host.Sandbox.BaseAddress };

        Assert.Contains("tok_challenge", await stranger.GetStringAsync("/"));
        Assert.Equal(401, (int)(await stranger.GetAsync("v1/payments")).StatusCode);
    }

    private static Dictionary<string, string> Impatient() => new()
    {
        ["HttpResilience:AttemptTimeout"] = "00:00:00.4",
        ["HttpResilience:TotalTimeout"] = "00:00:00.5",
        ["HttpResilience:MaxRetries"] = "0",
    };

    private async Task<int> ChargeAsync(long amount)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/payments")
        {
            Content = JsonContent.Create(new { reference = "direct", amount, currency = "EUR", token = "tok_approve" }),
            Headers = { { "Idempotency-Key", "direct" } },
        };
        using var response = await host.Sandbox.SendAsync(request);
        return (int)response.StatusCode;
    }
}
