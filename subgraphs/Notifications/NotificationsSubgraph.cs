using EShop.Notifications.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;

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
        builder.AddEvents<NotificationsContext>(Name);
        builder.AddShopGraphQL().AddNotificationsTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapNotifications(this WebApplication app)
    {
        app.MapServiceDefaults();
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
}
