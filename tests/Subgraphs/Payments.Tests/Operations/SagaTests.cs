using EShop.Contracts;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Privacy;
using EShop.Contracts.Events.Users;
using EShop.Payments.Data;
using EShop.Payments.Tests;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Payments.Operations.Tests;

/// <summary>Commands and answers as they travel: through outbox, Redis and inbox of both sides.</summary>
public sealed class SagaTests : IAsyncLifetime
{
    private readonly PaymentsDatabase _orders = new();
    private Dictionary<string, string> _redis = [];
    private PaymentsHost? _host;
    private SubgraphHost? _producer;

    public async Task InitializeAsync()
    {
        _redis = await TestRedis.SettingsAsync();
        await _orders.InitializeAsync();
        _host = await PaymentsHost.WithAsync(_redis);
    }

    public async Task DisposeAsync()
    {
        if (_producer is not null)
        {
            await _producer.DisposeAsync();
        }

        await ((IAsyncLifetime)_host!).DisposeAsync();
        await _orders.DisposeAsync();
    }

    [Fact]
    public async Task An_order_is_authorized_captured_and_refunded_by_commands()
    {
        await StartAsync("orders");
        var user = Guid.CreateVersion7();
        await _host!.AddCardAsync(user, "tok_approve");
        var command = _host!.Command(user, PaymentMethod.Card);
        var order = command.OrderId;

        await PublishAsync(command);
        await _host!.AnswersAreAsync(order, "PaymentAuthorized");
        await PublishAsync(new CapturePayment(order, PaymentOrders.Euros(1000)));
        await _host!.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured");
        await PublishAsync(new RefundPayment(order, Guid.CreateVersion7(), PaymentOrders.Euros(400)));
        await _host!.AnswersAreAsync(order, "PaymentAuthorized PaymentCaptured PaymentRefunded");
        await PublishAsync(new VoidPayment(Guid.CreateVersion7()));

        await HeardAsync("PaymentAuthorized PaymentCaptured PaymentRefunded PaymentVoided");
    }

    [Fact]
    public async Task Cash_is_captured_when_the_delivery_tells_of_it()
    {
        var command = await _host!.CashOrderAsync(700);
        await _host!.AnswersAreAsync(command.OrderId, "PaymentAuthorized");
        await StartAsync("delivery");

        await PublishAsync(new DeliveryCompleted(
            command.OrderId,
            Guid.CreateVersion7(),
            command.UserId,
            Guid.CreateVersion7(),
            DeliveryProof.Photo,
            new Money(700, CurrencyCode.Eur),
            DateTimeOffset.UtcNow));

        await _host!.AnswersAreAsync(command.OrderId, "PaymentAuthorized PaymentCaptured");
    }

    [Fact]
    public async Task A_user_who_is_erased_leaves_the_books_under_a_pseudonym()
    {
        var command = await _host!.OrderAsync("tok_approve");
        await _host!.AnswersAreAsync(command.OrderId, "PaymentAuthorized");
        var (user, request, pseudonym) = (command.UserId, Guid.CreateVersion7(), Guid.CreateVersion7());
        await StartAsync("users");

        await PublishAsync(new DataExportRequested(user, request));
        await _host!.AnswersAreAsync(user, "UserDataExported");
        await PublishAsync(new ErasureRequested(user, request, pseudonym));
        await _host!.AnswersAreAsync(user, "UserDataExported UserDataErased");

        await using var db = _host!.CreateContext();
        Assert.Equal(pseudonym, (await _host!.PaymentAsync(command.OrderId)).UserId);
        Assert.Equal(2, await db.LedgerEntries.CountAsync());
        Assert.Equal(0, await db.PaymentMethods.CountAsync());
        Assert.Equal(2, await RecordsAsync(user));
    }

    private async Task StartAsync(string subgraph)
        => _producer = await SubgraphHost.StartAsync(
            args =>
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.AddServiceDefaults(subgraph);
                builder.AddPostgresDatabase<PaymentsContext>("Orders");
                builder.AddEvents<PaymentsContext>(subgraph)
                    .Handle<PaymentAuthorized, HeardHandler>()
                    .Handle<PaymentCaptured, HeardHandler>()
                    .Handle<PaymentRefunded, HeardHandler>()
                    .Handle<PaymentVoided, HeardHandler>();
                builder.Services.AddSingleton<Heard>();
                var app = builder.Build();
                app.MapServiceDefaults();
                return app;
            },
            new Dictionary<string, string>(_redis) { ["ConnectionStrings:Orders"] = _orders.ConnectionString });

    private async Task PublishAsync(IEvent message)
    {
        await using var scope = _producer!.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Outbox>().Add(message);
        await scope.ServiceProvider.GetRequiredService<PaymentsContext>().SaveChangesAsync();
    }

    private Task HeardAsync(string expected)
        => Eventually.IsAsync(
            expected,
            () => Task.FromResult(string.Join(' ', _producer!.Services.GetRequiredService<Heard>().Names())));

    private async Task<int> RecordsAsync(Guid user)
    {
        await using var db = _host!.CreateContext();
        return await db.Database
            .SqlQuery<int>(
                $"""
                SELECT (payload::jsonb ->> 'records')::int AS "Value" FROM outbox_messages
                WHERE aggregate_id = {user} AND name = {nameof(UserDataExported)}
                """)
            .SingleAsync();
    }
}

/// <summary>What the other side has heard.</summary>
internal sealed class Heard
{
    private readonly List<string> _names = [];

    public void Add(string name)
    {
        lock (_names)
        {
            _names.Add(name);
        }
    }

    public IReadOnlyList<string> Names()
    {
        lock (_names)
        {
            return [.. _names];
        }
    }
}

/// <summary>Takes note of what comes.</summary>
internal sealed class HeardHandler(Heard heard)
    : IEventHandler<PaymentAuthorized>, IEventHandler<PaymentCaptured>, IEventHandler<PaymentRefunded>,
        IEventHandler<PaymentVoided>
{
    public Task HandleAsync(PaymentAuthorized message, EventContext context, CancellationToken cancellationToken)
        => NoteAsync(context);

    public Task HandleAsync(PaymentCaptured message, EventContext context, CancellationToken cancellationToken)
        => NoteAsync(context);

    public Task HandleAsync(PaymentRefunded message, EventContext context, CancellationToken cancellationToken)
        => NoteAsync(context);

    public Task HandleAsync(PaymentVoided message, EventContext context, CancellationToken cancellationToken)
        => NoteAsync(context);

    private Task NoteAsync(EventContext context)
    {
        heard.Add(context.Name);
        return Task.CompletedTask;
    }
}
