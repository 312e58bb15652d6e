using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Payments;
using EShop.Inventory.Data;
using EShop.Inventory.Demo;
using EShop.Inventory.Events;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Inventory;

/// <summary>The inventory subgraph: warehouses and the stock of product variants in them.</summary>
public static class InventorySubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "inventory";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddInventory(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<InventoryContext>("Inventory");
        builder.Services.AddSingleton<IDatabaseSeeder<InventoryContext>, InventorySeeder>();
        builder.AddEvents<InventoryContext>(Name)
            .Handle<ReserveStock, ReserveStockHandler>()
            .Handle<ConfirmStock, ConfirmStockHandler>()
            .Handle<ReleaseStock, ReleaseStockHandler>()
            .Handle<ReturnApproved, ReturnApprovedHandler>()
            .Handle<PaymentChallenged, PaymentChallengedHandler>()
            .Handle<ProductPublished, CatalogVariantHandler>()
            .Handle<ProductChanged, CatalogVariantHandler>()
            .Handle<VariantChanged, CatalogVariantHandler>()
            .Handle<StockChanged, StockChangedHandler>();
        builder.AddIdempotency<InventoryContext>();
        builder.Services.AddScoped<StockBook>();
        builder.Services.AddScoped<StockLedger>();
        builder.Services.AddScoped<StockTransfers>();
        builder.Services.AddScoped<Reservations>();
        builder.Services.AddDueWork<ReservationExpiry>(TimeSpan.FromSeconds(5));
        builder.AddShopGraphQL().AddInventoryTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapInventory(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4003");
        return builder.AddInventory().Build().MapInventory();
    }
}
