using EShop.Payments.Domain;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Operations.Tests;

public sealed class ConcurrencyTests(PaymentsHost host) : IClassFixture<PaymentsHost>
{
    [Fact]
    public async Task Twenty_captures_at_once_never_take_more_than_was_authorized()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.AnswersAreAsync(order, "PaymentAuthorized");

        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => host.CaptureAsync(order, i * 75)));
        await DoneAsync(order);

        var payment = await host.PaymentAsync(order);
        Assert.Equal(975, payment.CapturedAmount);
        Assert.Equal(
            975, Assert.Single(await host.ChargesAsync(payment.Id)).GetProperty("captured").GetInt64());
    }

    [Fact]
    public async Task Twenty_refunds_at_once_never_give_back_more_than_was_captured()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        await host.AnswersAreAsync(order, "PaymentAuthorized");
        await host.CaptureAsync(order, 1000);
        await DoneAsync(order);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.RefundAsync(order, Guid.CreateVersion7(), 150)));
        await DoneAsync(order);

        var payment = await host.PaymentAsync(order);
        var answers = (await host.AnswersAsync(order)).Split(' ');
        Assert.Equal(6, answers.Count(answer => answer == "PaymentRefunded"));
        Assert.Equal(14, answers.Count(answer => answer == "PaymentRefundFailed"));
        Assert.Equal((900, 0), (payment.RefundedAmount, payment.RefundingAmount));
        Assert.Equal(
            900, Assert.Single(await host.ChargesAsync(payment.Id)).GetProperty("refunded").GetInt64());
    }

    [Fact]
    public async Task Of_a_wish_and_its_recall_at_once_the_recall_wins_in_the_end()
    {
        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var user = Guid.CreateVersion7();
            await host.AddCardAsync(user, "tok_approve");
            var command = host.Command(user, Contracts.Events.Orders.PaymentMethod.Card);
            await Task.WhenAll(host.AuthorizeAsync(command), host.VoidAsync(command.OrderId));
            return command.OrderId;
        }));

        foreach (var order in orders)
        {
            await Eventually.IsAsync(PaymentStatus.Voided, async () => (await host.PaymentAsync(order)).Status);
            Assert.DoesNotContain("PaymentAuthorized", await host.AnswersAsync(order));
            Assert.All(
                await host.ChargesAsync((await host.PaymentAsync(order)).Id),
                charge => Assert.Equal("voided", charge.GetProperty("status").GetString()));
        }
    }

    [Fact]
    public async Task Twenty_repeats_of_a_wish_begin_one_payment()
    {
        var user = Guid.CreateVersion7();
        await host.AddCardAsync(user, "tok_approve");
        var command = host.Command(user, Contracts.Events.Orders.PaymentMethod.Card);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.AuthorizeAsync(command)));
        await DoneAsync(command.OrderId);

        Assert.Single(await host.ChargesAsync((await host.PaymentAsync(command.OrderId)).Id));
        Assert.Single(
            await host.OperationsAsync((await host.PaymentAsync(command.OrderId)).Id),
            operation => operation.Kind == OperationKind.Authorize);
    }

    private async Task DoneAsync(Guid order)
    {
        var id = (await host.PaymentAsync(order)).Id;
        await Eventually.IsAsync(0, async () => (await host.OperationsAsync(id))
            .Count(operation => operation.Status == OperationStatus.Pending));
    }
}
