using EShop.Contracts;
using EShop.Contracts.Events.Orders;
using EShop.Payments.Data;
using EShop.Payments.Domain;
using EShop.Payments.Operations;
using EShop.Payments.Providers;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Payments.Tests;

/// <summary>Asks a host what the orders subgraph would ask, and reads what it answers.</summary>
public static class PaymentOrders
{
    /// <summary>An order of a new customer with a card, whose payment was asked for.</summary>
    public static async Task<AuthorizePayment> OrderAsync(
        this PaymentsHost host,
        string token,
        long amount = 1000,
        TimeSpan? patience = null)
    {
        var userId = Guid.CreateVersion7();
        await host.AddCardAsync(userId, token);
        var command = host.Command(userId, PaymentMethod.Card, amount, patience);
        await host.AuthorizeAsync(command);
        return command;
    }

    /// <summary>An order that is paid in cash.</summary>
    public static async Task<AuthorizePayment> CashOrderAsync(this PaymentsHost host, long amount = 1000)
    {
        var command = host.Command(Guid.CreateVersion7(), PaymentMethod.CashOnDelivery, amount);
        await host.AuthorizeAsync(command);
        return command;
    }

    public static AuthorizePayment Command(
        this PaymentsHost host,
        Guid userId,
        PaymentMethod method,
        long amount = 1000,
        TimeSpan? patience = null)
        => new(
            Guid.CreateVersion7(),
            userId,
            Euros(amount),
            method,
            null,
            (host is SteppedPaymentsHost stepped ? stepped.Clock.GetUtcNow() : DateTimeOffset.UtcNow)
                + (patience ?? TimeSpan.FromMinutes(15)));

    public static Task<Guid> AddCardAsync(this PaymentsHost host, Guid userId, string token)
        => host.RunAsync<PaymentMethodStore, Guid>(store => store.AddAsync(
            userId, "sandbox", new ProviderMethod(token, "visa", "4242"), CancellationToken.None));

    public static Task AuthorizeAsync(this PaymentsHost host, AuthorizePayment command)
        => host.RunAsync<PaymentCommands>(commands => commands.AuthorizeAsync(command, CancellationToken.None));

    public static Task CaptureAsync(this PaymentsHost host, Guid orderId, long amount)
        => host.RunAsync<PaymentCommands>(
            commands => commands.CaptureAsync(orderId, Euros(amount), CancellationToken.None));

    public static Task VoidAsync(this PaymentsHost host, Guid orderId)
        => host.RunAsync<PaymentCommands>(commands => commands.VoidAsync(orderId, CancellationToken.None));

    public static Task RefundAsync(this PaymentsHost host, Guid orderId, Guid refundId, long amount)
        => host.RunAsync<PaymentCommands>(commands => commands.RefundAsync(
            new RefundPayment(orderId, refundId, Euros(amount)), CancellationToken.None));

    public static Task CollectAsync(this PaymentsHost host, Guid orderId, long? amount)
        => host.RunAsync<PaymentCommands>(commands => commands.CollectCashAsync(
            orderId, amount is { } collected ? Euros(collected) : null, CancellationToken.None));

    /// <summary>The names of the events about an order, in order.</summary>
    public static async Task<string> AnswersAsync(this PaymentsHost host, Guid orderId)
    {
        await using var db = host.CreateContext();
        var names = await db.Database
            .SqlQuery<string>(
                $"SELECT name AS \"Value\" FROM outbox_messages WHERE aggregate_id = {orderId} ORDER BY sequence")
            .ToListAsync();
        return string.Join(' ', names);
    }

    /// <summary>Waits until the events about an order are these.</summary>
    public static Task AnswersAreAsync(this PaymentsHost host, Guid orderId, string expected)
        => Eventually.IsAsync(expected, () => host.AnswersAsync(orderId));

    public static async Task<Payment> PaymentAsync(this PaymentsHost host, Guid orderId)
    {
        await using var db = host.CreateContext();
        return await db.Payments.AsNoTracking().SingleAsync(payment => payment.OrderId == orderId);
    }

    public static async Task<List<ProviderOperation>> OperationsAsync(this PaymentsHost host, Guid paymentId)
    {
        await using var db = host.CreateContext();
        return await db.Operations
            .AsNoTracking()
            .Where(operation => operation.PaymentId == paymentId)
            .OrderBy(operation => operation.Sequence)
            .ToListAsync();
    }

    public static Money Euros(long cents) => new(cents, CurrencyCode.Eur);
}
