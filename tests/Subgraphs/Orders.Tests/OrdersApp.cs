using EShop.Contracts.Events;
using EShop.Contracts.Quotes;
using EShop.Orders.Checkout;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Events;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.Orders.Tests;

/// <summary>Makes the subgraph with what a test puts in place of others, and drives its services.</summary>
public static class OrdersApp
{
    private static readonly Type[] s_handlers =
        [typeof(StockHandler), typeof(PaymentHandler), typeof(DeliveryHandler), typeof(PrivacyHandler)];

    public static WebApplication Create(
        string[] args,
        FakeDirectory directory,
        TimeProvider? clock = null,
        IOrderNumbers? numbers = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddOrders();
        builder.Services.Replace(ServiceDescriptor.Singleton<IUserDirectory>(directory));

        if (clock is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        }

        if (numbers is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(numbers));
        }

        return builder.Build().MapOrders();
    }

    /// <summary>Places an order of a quote.</summary>
    public static async Task<Guid> PlaceAsync(
        this IServiceProvider services,
        Quote quote,
        OrderPaymentMethod method = OrderPaymentMethod.Card)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OrderCheckout>().PlaceAsync(
            quote.UserId,
            Quotes.Sign(quote),
            method,
            method == OrderPaymentMethod.Card ? Guid.CreateVersion7() : null,
            Guid.NewGuid().ToString(),
            CancellationToken.None);
    }

    /// <summary>Has an event handled, as the consumer does it.</summary>
    public static async Task HandleAsync<TEvent>(this IServiceProvider services, TEvent message, long sequence)
        where TEvent : class, IEvent
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrdersContext>();
        var handler = (IEventHandler<TEvent>)scope.ServiceProvider.GetRequiredService(
            s_handlers.Single(type => type.IsAssignableTo(typeof(IEventHandler<TEvent>))));
        var context = new EventContext(
            Guid.NewGuid(), typeof(TEvent).Name, 1, "", message.AggregateId, sequence, default, Guid.NewGuid(), null, null);
        await db.InTransactionAsync(
            async token =>
            {
                await handler.HandleAsync(message, context, token);
                await db.SaveChangesAsync(token);
            },
            CancellationToken.None);
    }

    /// <summary>Changes an order, as a mutation does it.</summary>
    public static async Task ChangeAsync(this IServiceProvider services, Guid orderId, Action<OrderProcess> change)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OrderDesk>()
            .ChangeAsync(orderId, change, CancellationToken.None);
    }

    /// <summary>Lets all sagas that are due go on.</summary>
    public static async Task RunTimerAsync(this IServiceProvider services)
    {
        int done;

        do
        {
            await using var scope = services.CreateAsyncScope();
            done = await scope.ServiceProvider.GetRequiredService<SagaTimer>().RunAsync(CancellationToken.None);
        }
        while (done > 0);
    }
}
