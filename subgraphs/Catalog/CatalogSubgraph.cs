using EShop.Catalog.Data;
using EShop.Catalog.Demo;
using EShop.Catalog.Events;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Catalog;

/// <summary>The catalog subgraph: products, variants, categories, brands, prices and reviews.</summary>
public static class CatalogSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "catalog";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddCatalog(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<CatalogContext>("Catalog");
        builder.Services.AddSingleton<IDatabaseSeeder<CatalogContext>, CatalogSeeder>();
        builder.AddEvents<CatalogContext>(Name)
            .Handle<OrderDelivered, OrderDeliveredHandler>()
            .Handle<ErasureRequested, PrivacyHandler>()
            .Handle<DataExportRequested, PrivacyHandler>();
        builder.Services.AddScoped<ProductSnapshots>();
        builder.Services.AddScoped<ProductNews>();
        builder.Services.AddDueWork<ProductAnnouncer>(TimeSpan.FromSeconds(5));
        builder.Services.AddDueWork<RenameNews>(TimeSpan.FromSeconds(1));
        builder.Services.AddScoped<CategoryTree>();
        builder.Services.AddScoped<PriceBook>();
        builder.Services.AddScoped<ProductEditing>();
        builder.Services.AddScoped<ReviewLedger>();
        builder.AddShopGraphQL().AddCatalogTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapCatalog(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4002");
        return builder.AddCatalog().Build().MapCatalog();
    }
}
