using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Notifications;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Contracts.Events.Users;
using EShop.Notifications.Data;
using EShop.Notifications.Events;
using EShop.Notifications.Mailbox;
using EShop.Notifications.Messages;
using EShop.Notifications.Sending;
using EShop.Notifications.Templates;
using EShop.Notifications.Transports;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Scheduling;
using EShop.ServiceDefaults.Users;

namespace EShop.Notifications;

/// <summary>The notifications subgraph: messages to people, by every channel.</summary>
public static class NotificationsSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "notifications";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<NotificationsContext>("Notifications");
        AddEvents(builder);
        builder.AddIdempotency<NotificationsContext>();
        builder.AddUserDirectory();
        builder.AddNotificationsOptions();
        builder.AddTransports();
        AddServices(builder.Services);
        builder.AddShopGraphQL().AddNotificationsTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapNotifications(this WebApplication app)
    {
        app.UseMiddleware<ServiceToken>();
        app.MapServiceDefaults();
        app.MapMessages();
        app.MapMailbox();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4008");
        return builder.AddNotifications().Build().MapNotifications();
    }

    private static void AddEvents(WebApplicationBuilder builder)
        => builder.AddEvents<NotificationsContext>(Name)
            .Handle<OrderPlaced, OrderNoticeHandler>()
            .Handle<OrderConfirmed, OrderNoticeHandler>()
            .Handle<OrderPacked, OrderNoticeHandler>()
            .Handle<OrderShipped, OrderNoticeHandler>()
            .Handle<OrderDelivered, OrderNoticeHandler>()
            .Handle<OrderCancelled, OrderNoticeHandler>()
            .Handle<OrderRefunded, OrderNoticeHandler>()
            .Handle<PaymentChallenged, OrderProgressHandler>()
            .Handle<PaymentDeclined, OrderProgressHandler>()
            .Handle<NoCourierAvailable, OrderProgressHandler>()
            .Handle<CourierAssigned, OrderProgressHandler>()
            .Handle<CourierArrived, OrderProgressHandler>()
            .Handle<DeliveryLate, OrderProgressHandler>()
            .Handle<DeliveryFailed, OrderProgressHandler>()
            .Handle<ReturnApproved, OrderProgressHandler>()
            .Handle<UserRegistered, AccountNoticeHandler>()
            .Handle<UserSuspended, AccountNoticeHandler>()
            .Handle<UserReinstated, AccountNoticeHandler>()
            .Handle<CartAbandoned, CartNoticeHandler>()
            .Handle<StockLow, StockNoticeHandler>()
            .Handle<DeliveryStranded, DeliveryAlertHandler>()
            .Handle<NotificationSent, NotificationSentHandler>()
            .Handle<DataExportRequested, PrivacyHandler>()
            .Handle<ErasureRequested, PrivacyHandler>();

    private static void AddServices(IServiceCollection services)
    {
        services.AddScoped<NoticeBook>();
        services.AddScoped<PreferenceBook>();
        services.AddScoped<DeviceBook>();
        services.AddScoped<PersonalData>();
        services.AddScoped<Recipients>();
        services.AddScoped<NoticeSender>();
        services.AddSingleton<MessageBudget>();
        services.AddHostedService<TemplateSetup>();
        services.AddDueWork<NoticeDispatch>(TimeSpan.FromSeconds(1));
    }
}
