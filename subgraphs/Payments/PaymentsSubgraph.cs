using EShop.Payments.Data;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;

namespace EShop.Payments;

/// <summary>The payments subgraph: payments, refunds and the ledger.</summary>
public static class PaymentsSubgraph
{
    /// <summary>The name of the source schema.</summary>
    public const string Name = "payments";

    /// <summary>Registers everything the subgraph needs.</summary>
    public static WebApplicationBuilder AddPayments(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults(Name);
        builder.AddPostgresDatabase<PaymentsContext>("Payments");
        builder.AddEvents<PaymentsContext>(Name);
        builder.AddShopGraphQL().AddPaymentsTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapPayments(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapGraphQL();
        return app;
    }

    /// <summary>Builds the subgraph's host.</summary>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.UseDefaultUrl("http://127.0.0.1:4006");
        return builder.AddPayments().Build().MapPayments();
    }
}
