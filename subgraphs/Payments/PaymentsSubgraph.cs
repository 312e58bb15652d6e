using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Orders;
using EShop.Contracts.Events.Users;
using EShop.Payments.Data;
using EShop.Payments.Events;
using EShop.Payments.Operations;
using EShop.Payments.Providers;
using EShop.Payments.Reconciliation;
using EShop.Payments.Webhooks;
using EShop.ServiceDefaults;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Hosting;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Scheduling;

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
        builder.AddEvents<PaymentsContext>(Name)
            .Handle<AuthorizePayment, AuthorizePaymentHandler>()
            .Handle<CapturePayment, CapturePaymentHandler>()
            .Handle<VoidPayment, VoidPaymentHandler>()
            .Handle<RefundPayment, RefundPaymentHandler>()
            .Handle<DeliveryCompleted, DeliveryCompletedHandler>()
            .Handle<DataExportRequested, DataExportRequestedHandler>()
            .Handle<ErasureRequested, ErasureRequestedHandler>();
        builder.AddIdempotency<PaymentsContext>();
        builder.AddPaymentProviders();
        AddOperations(builder.Services);
        builder.AddShopGraphQL().AddPaymentsTypes();
        return builder;
    }

    /// <summary>Maps the subgraph's endpoints.</summary>
    public static WebApplication MapPayments(this WebApplication app)
    {
        app.MapServiceDefaults();
        app.MapWebhooks();
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

    private static void AddOperations(IServiceCollection services)
    {
        services.AddScoped<PaymentBook>();
        services.AddScoped<PaymentCommands>();
        services.AddScoped<PaymentMethodStore>();
        services.AddScoped<OperationQueue>();
        services.AddScoped<OperationRunner>();
        services.AddScoped<OperationOutcomes>();
        services.AddScoped<WebhookInbox>();
        services.AddScoped<Reconciler>();
        services.AddHostedService<OperationLanes>();
        services.AddDueWork<PaymentDeadlines>(TimeSpan.FromSeconds(5));
        services.AddDueWork<OutcomeReconciler>(TimeSpan.FromMinutes(1));
        services.AddDueWork<WebhookCleanup>(TimeSpan.FromMinutes(10));
    }
}
