using EShop.Analytics.Data;
using EShop.Analytics.Events;
using EShop.Analytics.Reports;
using EShop.Contracts.Events.Analytics;
using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Scheduling;

namespace EShop.Analytics;

/// <summary>The analytics subgraph: reports over what happened.</summary>
public static class AnalyticsSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "analytics";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddAnalytics(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<AnalyticsContext>("Analytics");
        builder.AddEvents<AnalyticsContext>(Name)
            .RecordAll()
            .Handle<SaleRecorded, SaleRecordedHandler>()
            .Handle<ErasureRequested, PrivacyHandler>()
            .Handle<DataExportRequested, PrivacyHandler>();
        builder.Services.AddScoped<Pseudonyms>();
        builder.Services.AddScoped<FactTables>();
        builder.Services.AddScoped<EventLog>();
        builder.Services.AddDueWork<Rebuilds>(TimeSpan.FromSeconds(5));
        builder.Services.AddReports();
        builder.AddShopGraphQL().AddAnalyticsTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapAnalytics(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4010");
        return builder.AddAnalytics().Build().MapAnalytics();
    }
}
