using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.Suppliers.Data;

namespace EShop.Suppliers;

/// <summary>The suppliers subgraph: who delivers what to the shop.</summary>
public static class SuppliersSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "suppliers";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddSuppliers(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<SuppliersContext>("Suppliers");
        builder.AddShopGraphQL().AddSuppliersTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapSuppliers(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4020");
        return builder.AddSuppliers().Build().MapSuppliers();
    }
}
