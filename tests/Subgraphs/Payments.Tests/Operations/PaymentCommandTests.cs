using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Payments.Domain;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations.Tests;

/// <summary>What orders ask for, step by step.</summary>
public sealed class PaymentCommandTests(SteppedPaymentsHost host) : IClassFixture<SteppedPaymentsHost>
{
    [Fact]
    public async Task A_command_calls_nobody_and_a_repeat_gets_the_answer_again()
    {
        var command = await host.OrderAsync("tok_approve");
        await host.AuthorizeAsync(command);

        Assert.Equal("", await host.AnswersAsync(command.OrderId));
        Assert.Empty(await host.ChargesAsync((await host.PaymentAsync(command.OrderId)).Id));

        await host.SettleAsync();
        await host.AuthorizeAsync(command);

        Assert.Equal("PaymentAuthorized PaymentAuthorized", await host.AnswersAsync(command.OrderId));
        Assert.Single(await host.ChargesAsync((await host.PaymentAsync(command.OrderId)).Id));
    }

    [Fact]
    public async Task An_order_that_gave_up_before_it_asked_gets_nothing()
    {
        var user = Guid.CreateVersion7();
        await host.AddCardAsync(user, "tok_approve");
        var command = host.Command(user, PaymentMethod.Card);

        await host.VoidAsync(command.OrderId);
        await host.VoidAsync(command.OrderId);
        await host.AuthorizeAsync(command);
        await host.SettleAsync();

        Assert.Equal("PaymentVoided PaymentVoided PaymentVoided", await host.AnswersAsync(command.OrderId));
        Assert.Equal(PaymentStatus.Voided, (await host.PaymentAsync(command.OrderId)).Status);
        Assert.Empty(await host.ChargesAsync((await host.PaymentAsync(command.OrderId)).Id));
    }

    [Fact]
    public async Task An_order_that_gives_up_before_the_call_is_not_charged()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;

        await host.VoidAsync(order);
        await host.SettleAsync();

        Assert.Equal("PaymentVoided", await host.AnswersAsync(order));
        Assert.Empty(await host.ChargesAsync((await host.PaymentAsync(order)).Id));
    }

    [Fact]
    public async Task An_order_that_gives_up_during_the_call_is_answered_when_the_provider_has_let_go()
    {
        await host.SettleAsync();
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        var call = await host.RunAsync<OperationQueue, OperationCall?>(queue => queue.TakeAsync(default));

        await host.VoidAsync(order);
        Assert.Equal("", await host.AnswersAsync(order));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await host.SettleAsync();

        var payment = await host.PaymentAsync(order);
        Assert.Equal(call!.Payment.Id, payment.Id);
        Assert.Equal("PaymentVoided", await host.AnswersAsync(order));
        Assert.Equal((PaymentStatus.Voided, 1000L), (payment.Status, payment.VoidedAmount));
        Assert.Equal("voided", Assert.Single(await host.ChargesAsync(payment.Id)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("tok_approve", "PaymentAuthorized PaymentVoided PaymentVoided")]
    [InlineData("tok_challenge", "PaymentChallenged PaymentVoided PaymentVoided")]
    [InlineData("tok_decline", "PaymentDeclined PaymentVoided PaymentVoided")]
    public async Task A_void_after_the_answer_is_answered_each_time(string token, string answers)
    {
        var order = (await host.OrderAsync(token)).OrderId;
        await host.SettleAsync();

        await host.VoidAsync(order);
        await host.SettleAsync();
        await host.VoidAsync(order);
        await host.SettleAsync();

        Assert.Equal(answers, await host.AnswersAsync(order));
        var charge = Assert.Single(await host.ChargesAsync((await host.PaymentAsync(order)).Id));
        Assert.Contains(charge.GetProperty("status").GetString(), (string[])["voided", "declined"]);
    }

    [Fact]
    public async Task What_is_left_of_a_capture_in_part_is_given_up()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.SettleAsync();
        await host.CaptureAsync(order, 400);
        await host.VoidAsync(order);
        await host.SettleAsync();
        await host.CaptureAsync(order, 1000);

        Assert.Equal(
            "PaymentAuthorized PaymentCaptured PaymentVoided PaymentCaptureFailed", await host.AnswersAsync(order));
        var payment = await host.PaymentAsync(order);
        Assert.Equal(
            (PaymentStatus.Captured, 400L, 600L), (payment.Status, payment.CapturedAmount, payment.VoidedAmount));
    }

    [Fact]
    public async Task A_deadline_declines_and_what_the_provider_grants_later_is_given_back()
    {
        await host.SettleAsync();
        var order = (await host.OrderAsync("tok_approve", patience: TimeSpan.FromMinutes(1))).OrderId;
        await host.RunAsync<OperationQueue, OperationCall?>(queue => queue.TakeAsync(default));
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        await DeadlinesAsync(order);
        Assert.Equal("PaymentDeclined", await host.AnswersAsync(order));
        await host.SettleAsync();

        var payment = await host.PaymentAsync(order);
        Assert.Equal((PaymentStatus.Declined, 0L), (payment.Status, payment.AuthorizedAmount));
        Assert.Equal("PaymentDeclined", await host.AnswersAsync(order));
        Assert.Equal("voided", Assert.Single(await host.ChargesAsync(payment.Id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_challenge_that_nobody_answers_expires()
    {
        var order = (await host.OrderAsync("tok_challenge", patience: TimeSpan.FromMinutes(3))).OrderId;
        await host.SettleAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(4));

        await DeadlinesAsync(order);
        await host.SettleAsync();

        Assert.Equal("PaymentChallenged PaymentDeclined", await host.AnswersAsync(order));
        var payment = await host.PaymentAsync(order);
        Assert.Equal((PaymentStatus.Declined, DeclineReason.ChallengeExpired), (payment.Status, payment.DeclineReason));
        Assert.Equal("voided", Assert.Single(await host.ChargesAsync(payment.Id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_challenge_of_which_no_message_tells_is_looked_at()
    {
        var order = (await host.OrderAsync("tok_challenge")).OrderId;
        await host.SettleAsync();
        using var browser = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["answer"] = "approve" });
        await browser.PostAsync((await host.PaymentAsync(order)).ChallengeUrl, form);

        Assert.Equal("PaymentChallenged", await host.AnswersAsync(order));
        host.Clock.Advance(TimeSpan.FromSeconds(31));
        await host.SettleAsync();

        Assert.Equal("PaymentChallenged PaymentAuthorized", await host.AnswersAsync(order));
    }

    [Fact]
    public async Task Nobody_pays_with_somebody_elses_card()
    {
        var card = await host.AddCardAsync(Guid.CreateVersion7(), "tok_approve");
        var command = host.Command(Guid.CreateVersion7(), PaymentMethod.Card) with { PaymentMethodId = card };

        await host.AuthorizeAsync(command);

        Assert.Equal("PaymentDeclined", await host.AnswersAsync(command.OrderId));
        Assert.Empty(await host.OperationsAsync((await host.PaymentAsync(command.OrderId)).Id));
    }

    [Fact]
    public async Task A_repeated_capture_and_a_repeated_refund_move_no_more_money()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.SettleAsync();
        var refund = Guid.CreateVersion7();

        for (var i = 0; i < 2; i++)
        {
            await host.CaptureAsync(order, 700);
            await host.SettleAsync();
            await host.RefundAsync(order, refund, 200);
            await host.SettleAsync();
        }

        Assert.Equal(
            "PaymentAuthorized PaymentCaptured PaymentRefunded PaymentCaptured PaymentRefunded",
            await host.AnswersAsync(order));
        var charge = Assert.Single(await host.ChargesAsync((await host.PaymentAsync(order)).Id));
        Assert.Equal(700, charge.GetProperty("captured").GetInt64());
        Assert.Equal(200, charge.GetProperty("refunded").GetInt64());
    }

    [Fact]
    public async Task More_than_there_is_is_neither_taken_nor_given_back()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.SettleAsync();

        await host.CaptureAsync(order, 1001);
        await host.RefundAsync(order, Guid.CreateVersion7(), 1);
        await host.SettleAsync();

        Assert.Equal(
            "PaymentAuthorized PaymentCaptureFailed PaymentRefundFailed", await host.AnswersAsync(order));
        Assert.Equal(0, (await host.PaymentAsync(order)).CapturedAmount);
    }

    [Fact]
    public async Task Cash_is_taken_when_the_courier_has_it()
    {
        var order = (await host.CashOrderAsync()).OrderId;
        await host.SettleAsync();
        await host.CaptureAsync(order, 1000);
        await host.SettleAsync();
        Assert.Equal("PaymentAuthorized", await host.AnswersAsync(order));

        await host.CollectAsync(order, 1000);
        await host.CollectAsync(order, 1000);
        await host.SettleAsync();
        await host.CaptureAsync(order, 1000);

        Assert.Equal("PaymentAuthorized PaymentCaptured PaymentCaptured", await host.AnswersAsync(order));
        Assert.Equal(1000, (await host.PaymentAsync(order)).CapturedAmount);
    }

    [Fact]
    public async Task Cash_that_the_courier_does_not_have_is_not_taken()
    {
        var order = (await host.CashOrderAsync()).OrderId;
        await host.SettleAsync();
        await host.CaptureAsync(order, 1000);

        await host.CollectAsync(order, null);

        Assert.Equal("PaymentAuthorized PaymentCaptureFailed", await host.AnswersAsync(order));
    }

    private Task DeadlinesAsync(Guid order)
        => Eventually.IsAsync(PaymentStatus.Declined, async () =>
        {
            await host.RunAsync<PaymentDeadlines>(deadlines => deadlines.RunAsync(default));
            return (await host.PaymentAsync(order)).Status;
        });
}
