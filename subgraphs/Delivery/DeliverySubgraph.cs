using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Delivery.Data;
using EShop.Delivery.Demo;
using EShop.Delivery.Domain;
using EShop.Delivery.Events;
using EShop.Delivery.Live;
using EShop.Delivery.Types.Deliveries;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Scheduling;
using EShop.ServiceDefaults.Users;

namespace EShop.Delivery;

/// <summary>The delivery subgraph: couriers, slots, deliveries and where they are.</summary>
public static class DeliverySubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "delivery";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddDelivery(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<DeliveryContext>("Delivery");
        builder.Services.AddSingleton<IDatabaseSeeder<DeliveryContext>, DeliverySeeder>();
        builder.AddUserDirectory();
        AddOptions(builder.Services);
        AddFlows(builder.Services);
        AddEvents(builder);
        builder.AddShopGraphQL().AddDeliveryTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapDelivery(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4007");
        return builder.AddDelivery().Build().MapDelivery();
    }

    private static void AddOptions(IServiceCollection services)
        => services
            .AddOptions<DeliveryOptions>()
            .BindConfiguration(DeliveryOptions.SectionName)
            .Validate(options => options.OfferWave > 0, "Delivery:OfferWave is at least 1.")
            .Validate(options => options.OfferTimeout > TimeSpan.Zero, "Delivery:OfferTimeout is longer than zero.")
            .Validate(options => options.TrackInterval > TimeSpan.Zero, "Delivery:TrackInterval is longer than zero.")
            .Validate(options => options.MaxCourierSpeed > 0, "Delivery:MaxCourierSpeed is more than zero.")
            .ValidateOnStart();

    private static void AddFlows(IServiceCollection services)
    {
        services.AddSingleton<CourierMap>();
        services.AddSingleton<DeliveryTracking>();
        services.AddSingleton<IArrivalEstimate, StreetEstimate>();
        services.AddScoped<AddressBook>();
        services.AddScoped<ZoneBook>();
        services.AddScoped<SlotBook>();
        services.AddScoped<SlotCalendar>();
        services.AddScoped<DeliveryRows>();
        services.AddScoped<DeliveryPlanning>();
        services.AddScoped<OfferRounds>();
        services.AddScoped<OfferAnswers>();
        services.AddScoped<CourierDesk>();
        services.AddScoped<LockedOutCouriers>();
        services.AddScoped<StrandedDeliveries>();
        services.AddScoped<CourierWork>();
        services.AddScoped<Handover>();
        services.AddScoped<LocationUpdates>();
        services.AddScoped<LateDeliveries>();
        services.AddScoped<PersonalData>();
        services.AddScoped<DeliveryAccess>();
    }

    private static void AddEvents(WebApplicationBuilder builder)
    {
        builder.AddEvents<DeliveryContext>(Name)
            .Handle<OrderPlaced, OrderPlacedHandler>()
            .Handle<PlanDelivery, PlanDeliveryHandler>()
            .Handle<OrderPacked, OrderPackedHandler>()
            .Handle<CancelDelivery, CancelDeliveryHandler>()
            .Handle<DeliveryCompleted, TrackingEndHandler>()
            .Handle<DeliveryFailed, TrackingEndHandler>()
            .Handle<AddressChanged, AddressHandler>()
            .Handle<UserSuspended, SuspensionHandler>()
            .Handle<UserReinstated, SuspensionHandler>()
            .Handle<DataExportRequested, PrivacyHandler>()
            .Handle<ErasureRequested, PrivacyHandler>();
        builder.Services
            .AddDueWork<DueOffers>(TimeSpan.FromSeconds(1))
            .AddDueWork<LockedOutCourierWatch>(TimeSpan.FromSeconds(1))
            .AddDueWork<StrandedDeliveryWatch>(TimeSpan.FromSeconds(1))
            .AddDueWork<SlotExpiry>(TimeSpan.FromSeconds(10))
            .AddDueWork<SlotForecast>(TimeSpan.FromMinutes(10))
            .AddDueWork<StaleAddresses>(TimeSpan.FromSeconds(10))
            .AddDueWork<LatenessWatch>(TimeSpan.FromSeconds(30))
            .AddDueWork<TrackCleanup>(TimeSpan.FromHours(1));
    }
}
