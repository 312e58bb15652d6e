using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Users;
using EShop.Contracts.Quotes;
using EShop.Orders.Checkout;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Events;
using EShop.Orders.Types.Orders;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Scheduling;
using EShop.ServiceDefaults.Users;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EShop.Orders;

/// <summary>The orders subgraph: orders from the quote to the return, and the saga that moves them.</summary>
public static class OrdersSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "orders";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddOrders(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<OrdersContext>("Orders");
        AddEvents(builder);
        builder.AddIdempotency<OrdersContext>();
        builder.AddUserDirectory();
        builder.Services.AddSingleton(static services => new QuoteSigner(
            services.GetRequiredService<IConfiguration>()["Quotes:Key"] ?? ""));
        builder.Services.TryAddSingleton<IOrderNumbers, RandomOrderNumbers>();
        builder.Services.AddSingleton<OrderFeed>();
        builder.Services.AddScoped<OrderJournal>();
        builder.Services.AddScoped<OrderDesk>();
        builder.Services.AddScoped<ReturnDesk>();
        builder.Services.AddScoped<OrderCheckout>();
        builder.Services.AddDueWork<SagaTimer>(TimeSpan.FromSeconds(1));
        builder.AddShopGraphQL().AddOrdersTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapOrders(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4005");
        return builder.AddOrders().Build().MapOrders();
    }

    private static void AddEvents(WebApplicationBuilder builder)
        => builder.AddEvents<OrdersContext>(Name)
            .Handle<StockReserved, StockHandler>()
            .Handle<StockReservationFailed, StockHandler>()
            .Handle<ReservationConfirmed, StockHandler>()
            .Handle<ReservationReleased, StockHandler>()
            .Handle<ReservationExpired, StockHandler>()
            .Handle<PaymentAuthorized, PaymentHandler>()
            .Handle<PaymentDeclined, PaymentHandler>()
            .Handle<PaymentChallenged, PaymentHandler>()
            .Handle<PaymentVoided, PaymentHandler>()
            .Handle<PaymentCaptured, PaymentHandler>()
            .Handle<PaymentCaptureFailed, PaymentHandler>()
            .Handle<PaymentRefunded, PaymentHandler>()
            .Handle<PaymentRefundFailed, PaymentHandler>()
            .Handle<PaymentDisputed, PaymentHandler>()
            .Handle<DeliveryPlanned, DeliveryHandler>()
            .Handle<DeliveryRefused, DeliveryHandler>()
            .Handle<DeliveryCancelled, DeliveryHandler>()
            .Handle<CourierAssigned, DeliveryHandler>()
            .Handle<CourierUnassigned, DeliveryHandler>()
            .Handle<NoCourierAvailable, DeliveryHandler>()
            .Handle<PickedUp, DeliveryHandler>()
            .Handle<CourierArrived, DeliveryHandler>()
            .Handle<DeliveryFailed, DeliveryHandler>()
            .Handle<DeliveryCompleted, DeliveryHandler>()
            .Handle<OrderProgressed, OrderProgressedHandler>()
            .Handle<DataExportRequested, PrivacyHandler>()
            .Handle<ErasureRequested, PrivacyHandler>();
}
