using EShop.Delivery.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;

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
        builder.AddEvents<DeliveryContext>(Name);
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
}
