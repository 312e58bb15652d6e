using EShop.Orders.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;

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
        builder.AddEvents<OrdersContext>(Name);
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
}
