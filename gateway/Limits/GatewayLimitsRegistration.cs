using Cacao.Execution.Configuration;
using Cacao.Validation;
using EShop.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace EShop.Gateway.Limits;

/// <summary>What keeps single requests, and the number of them, within bounds. Everything is decided at the gateway, before an
/// operation is planned; subgraphs are behind it.</summary>
public static class GatewayLimitsRegistration
{
    /// <summary>Adds the limits of the section <c>Limits</c>.</summary>
    public static WebApplicationBuilder AddGatewayLimits(this WebApplicationBuilder builder)
    {
        var limits = GatewayLimits.Of(builder.Configuration);
        var isIntrospectable = limits.Introspection ?? !builder.Environment.IsProduction();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = limits.MaxRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(limits.HeaderSeconds);
        });
        var gateway = builder.AddGraphQL()
            .ModifyRequestOptions(options =>
            {
                options.ExecutionTimeout = TimeSpan.FromSeconds(limits.ExecutionSeconds);
                options.Validation = ToValidation(limits, isIntrospectable);
            })
            .ModifyCostOptions(options =>
            {
                options.MaxFieldCost = limits.MaxFieldCost;
                options.MaxTypeCost = limits.MaxTypeCost;
                options.DefaultListSize = limits.DefaultListSize;
            })
            .ModifyServerOptions(options =>
            {
                options.EnableSchemaRequests = isIntrospectable;
                options.MaxConcurrentRequests = limits.MaxConcurrentRequests;
                options.MaxBatchSize = limits.MaxBatchSize;
                options.MaxRequestSize = limits.MaxRequestBytes;
                options.Uploads.MaxRequestSize = limits.MaxUploadBytes;
            });
        return limits.Rates.Enabled ? builder.AddRateLimits(gateway, limits.Rates) : builder;
    }

    /// <summary>Refuses clients that send too many requests; goes behind what tells who they are.</summary>
    public static WebApplication UseGatewayLimits(this WebApplication app)
    {
        if (app.Services.GetService<RateLimiter>() is not null)
        {
            app.UseMiddleware<RateLimitMiddleware>();
        }

        return app;
    }

    private static WebApplicationBuilder AddRateLimits(
        this WebApplicationBuilder builder,
        IRequestExecutorBuilder gateway,
        RateLimits limits)
    {
        builder.TryAddRedis();
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(services => new LocalBuckets(services.GetService<TimeProvider>() ?? TimeProvider.System));
        builder.Services.AddSingleton(services => new RateLimiter(
            services.GetService<IConnectionMultiplexer>(),
            services.GetService<RedisKeys>(),
            services.GetRequiredService<LocalBuckets>(),
            TimeSpan.FromSeconds(limits.RedisSeconds),
            services.GetRequiredService<ILogger<RateLimiter>>()));
        gateway.AddOperationGuard(services => ActivatorUtilities.CreateInstance<FieldRateGuard>(services));
        return builder;
    }

    private static ValidationOptions ToValidation(GatewayLimits limits, bool isIntrospectable) => new()
    {
        MaxDepth = limits.MaxDepth,
        MaxFields = limits.MaxFields,
        MaxAliases = limits.MaxAliases,
        MaxDirectives = limits.MaxDirectives,
        AllowIntrospection = isIntrospectable,
        Suggestions = isIntrospectable,
    };
}
