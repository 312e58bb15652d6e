using EShop.Payments.Domain;
using EShop.Payments.Providers;
using EShop.Payments.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Payments.Operations.Tests;

/// <summary>A process dies at the worst moments; another one on the same database goes on.</summary>
public sealed class CrashTests(SteppedPaymentsHost host) : IClassFixture<SteppedPaymentsHost>
{
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Between_writing_a_call_down_and_making_it_another_host_makes_it()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        Assert.NotNull(await TakeAsync());
        await using var other = await host.StartAsync();

        Assert.False(await StepAsync(other));
        host.Clock.Advance(s_lease);
        Assert.True(await StepAsync(other));

        Assert.Equal("PaymentAuthorized", await host.AnswersAsync(order));
        Assert.Single(await host.ChargesAsync((await host.PaymentAsync(order)).Id));
    }

    [Theory]
    [InlineData(OperationKind.Authorize)]
    [InlineData(OperationKind.Capture)]
    [InlineData(OperationKind.Refund)]
    public async Task Between_a_call_and_its_commit_another_host_asks_again_and_nothing_is_done_twice(OperationKind kind)
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;

        if (kind != OperationKind.Authorize)
        {
            await host.SettleAsync();
            await host.CaptureAsync(order, 600);
        }

        if (kind == OperationKind.Refund)
        {
            await host.SettleAsync();
            await host.RefundAsync(order, Guid.CreateVersion7(), 250);
        }

        var call = await TakeAsync();
        await MakeAsync(call!);
        await using var other = await host.StartAsync();
        host.Clock.Advance(s_lease);

        Assert.True(await StepAsync(other));

        var payment = await host.PaymentAsync(order);
        var charge = Assert.Single(await host.ChargesAsync(payment.Id));
        Assert.Equal(payment.CapturedAmount, charge.GetProperty("captured").GetInt64());
        Assert.Equal(payment.RefundedAmount, charge.GetProperty("refunded").GetInt64());
        Assert.Equal(kind == OperationKind.Authorize ? 0 : 600, payment.CapturedAmount);
        Assert.Equal(kind == OperationKind.Refund ? 250 : 0, payment.RefundedAmount);
        Assert.Equal(2, (await host.OperationsAsync(payment.Id)).Single(one => one.Kind == kind).Attempts);
    }

    [Fact]
    public async Task A_late_outcome_of_who_was_taken_for_dead_changes_nothing_more()
    {
        var order = (await host.OrderAsync("tok_approve")).OrderId;
        var call = await TakeAsync();
        var seen = await MakeAsync(call!);
        host.Clock.Advance(s_lease);
        await host.SettleAsync();

        await host.RunAsync<OperationOutcomes>(
            outcomes => outcomes.ApplyAsync(call!, ProviderOutcome.Done(seen), default));

        Assert.Equal("PaymentAuthorized", await host.AnswersAsync(order));
    }

    [Theory]
    [InlineData(true, "PaymentAuthorized")]
    [InlineData(false, "PaymentDeclined")]
    public async Task When_the_key_has_expired_the_providers_list_decides(bool wasMade, string answer)
    {
        var order = (await host.OrderAsync("tok_approve", patience: TimeSpan.FromDays(3))).OrderId;
        var call = await TakeAsync();

        if (wasMade)
        {
            await MakeAsync(call!);
        }

        host.Clock.Advance(ProviderOperation.KeyLifetime + s_lease);
        Assert.False(await host.StepAsync());

        await Eventually.IsAsync(answer, async () =>
        {
            await host.RunAsync<OutcomeReconciler>(reconciler => reconciler.RunAsync(default));
            return await host.AnswersAsync(order);
        });
        Assert.Equal(wasMade ? 1 : 0, (await host.ChargesAsync(call!.Payment.Id)).Count);
    }

    private Task<OperationCall?> TakeAsync()
        => host.RunAsync<OperationQueue, OperationCall?>(queue => queue.TakeAsync(default));

    // What the runner does before it has the outcome written down.
    private Task<ProviderPayment> MakeAsync(OperationCall call)
        => host.RunAsync<PaymentProviders, ProviderPayment>(providers =>
        {
            var (provider, operation, payment) = (providers.Cards, call.Operation, call.Payment);
            var amount = payment.Of(operation.Amount);
            return operation.Kind switch
            {
                OperationKind.Capture => provider.CaptureAsync(call.Key, amount, operation.IdempotencyKey, default),
                OperationKind.Refund => provider.RefundAsync(call.Key, amount, operation.IdempotencyKey, default),
                _ => provider.AuthorizeAsync(
                    new ProviderCharge(payment.Id, payment.OrderId, amount, call.Token!, payment.Deadline),
                    operation.IdempotencyKey,
                    default),
            };
        });

    private static async Task<bool> StepAsync(SubgraphHost other)
    {
        await using var scope = other.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationRunner>().RunNextAsync(default);
    }
}
