using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Search.Data;
using EShop.Search.Events;
using EShop.Search.Index;
using EShop.Search.Reading;
using EShop.Search.Types.Results;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Search;

/// <summary>The search subgraph: the search index, suggestions and recommendations.</summary>
public static class SearchSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "search";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddSearch(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<SearchContext>("Search");
        builder.Services
            .AddOptions<SearchOptions>()
            .BindConfiguration(SearchOptions.SectionName)
            .Validate(static options => options.Timeout > TimeSpan.Zero, "Search:Timeout must be longer than zero.")
            .Validate(static options => options.Grace >= TimeSpan.Zero, "Search:Grace must not be negative.")
            .ValidateOnStart();
        AddIndex(builder.Services);
        AddReading(builder.Services);
        AddEvents(builder);
        builder.AddShopGraphQL().AddSearchTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapSearch(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4009");
        return builder.AddSearch().Build().MapSearch();
    }

    private static void AddIndex(IServiceCollection services)
    {
        services.AddScoped<IndexGate>();
        services.AddScoped<IndexWriter>();
        services.AddScoped<ProductIndex>();
        services.AddScoped<LabelBook>();
        services.AddScoped<EngagementBook>();
        services.AddScoped<SynonymBook>();
        services.AddScoped<IndexRebuild>();
        services.AddDueWork<IndexUpkeep>(TimeSpan.FromSeconds(1));
        services.AddDueWork<PriceTurn>(TimeSpan.FromSeconds(5));
        services.AddDueWork<ActivityRetention>(TimeSpan.FromHours(1));
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddSingleton<SearchReader>();
        services.AddSingleton<FacetReader>();
        services.AddSingleton<HighlightReader>();
        services.AddSingleton<SuggestionReader>();
        services.AddSingleton<RecommendationReader>();
        services.AddSingleton<SearchDesk>();
    }

    private static void AddEvents(WebApplicationBuilder builder)
        => builder.AddEvents<SearchContext>(Name)
            .Handle<ProductPublished, CatalogHandler>()
            .Handle<ProductChanged, CatalogHandler>()
            .Handle<ProductUnpublished, CatalogHandler>()
            .Handle<VariantChanged, CatalogHandler>()
            .Handle<PriceChanged, CatalogHandler>()
            .Handle<RatingChanged, CatalogHandler>()
            .Handle<CategoryMoved, CategoryHandler>()
            .Handle<StockChanged, StockHandler>(latestOnly: true)
            .Handle<ProductAddedToCart, EngagementHandler>()
            .Handle<OrderPlaced, EngagementHandler>()
            .Handle<OrderDelivered, EngagementHandler>()
            .Handle<ErasureRequested, PrivacyHandler>()
            .Handle<DataExportRequested, PrivacyHandler>();
}
