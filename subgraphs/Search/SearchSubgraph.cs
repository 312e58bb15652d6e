using EShop.Search.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;

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
        builder.AddEvents<SearchContext>(Name);
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
}
