using EShop.Cart.Carts;
using EShop.Cart.Data;
using EShop.Cart.Demo;
using EShop.Cart.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Contracts.Quotes;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Cart;

/// <summary>The cart subgraph: carts, promotions, vouchers and quotes.</summary>
public static class CartSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "cart";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddCart(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<CartContext>("Cart");
        builder.Services.AddSingleton<IDatabaseSeeder<CartContext>, CartSeeder>();
        builder.Services
            .AddOptions<CartOptions>()
            .BindConfiguration(CartOptions.SectionName)
            .Validate(options => options.AbandonedAfter > TimeSpan.Zero, "Cart:AbandonedAfter must be longer than zero.")
            .ValidateOnStart();
        AddEvents(builder);
        builder.Services.AddSingleton<CartStore>();
        builder.Services.AddSingleton(static services => new QuoteSigner(
            services.GetRequiredService<IConfiguration>()["Quotes:Key"] ?? ""));
        builder.Services.AddScoped<CartDesk>();
        builder.Services.AddScoped<CartAppraiser>();
        builder.Services.AddScoped<Vouchers>();
        builder.Services.AddScoped<Quoting>();
        builder.Services.AddScoped<PromotionEditing>();
        builder.AddShopGraphQL().AddCartTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapCart(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4004");
        return builder.AddCart().Build().MapCart();
    }

    private static void AddEvents(WebApplicationBuilder builder)
    {
        builder.AddEvents<CartContext>(Name)
            .Handle<ProductPublished, CatalogHandler>()
            .Handle<ProductChanged, CatalogHandler>()
            .Handle<ProductUnpublished, CatalogHandler>()
            .Handle<PriceChanged, CatalogHandler>()
            .Handle<StockChanged, StockHandler>(latestOnly: true)
            .Handle<AddressChanged, AddressHandler>()
            .Handle<SlotReserved, SlotReservedHandler>()
            .Handle<ErasureRequested, PrivacyHandler>()
            .Handle<DataExportRequested, PrivacyHandler>()
            .Handle<OrderPlaced, OrderHandler>()
            .Handle<OrderConfirmed, OrderHandler>()
            .Handle<OrderCancelled, OrderHandler>();
        builder.Services.AddDueWork<VoucherExpiry>(TimeSpan.FromSeconds(10));
        builder.Services.AddDueWork<CartAbandonments>(TimeSpan.FromMinutes(1));
    }
}
