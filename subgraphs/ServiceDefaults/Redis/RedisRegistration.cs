using EShop.ServiceDefaults.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Redis;

/// <summary>Registers Redis.</summary>
public static class RedisRegistration
{
    // Its threads serve all hosts of the process; each host has one multiplexer, which ends with it.
    private static readonly Lazy<SocketManager> s_sockets = new(() => new SocketManager("shop"));

    /// <summary>
    /// Registers the host's only <see cref="IConnectionMultiplexer"/> and <see cref="RedisKeys"/>. A Redis that is not
    /// there does not keep the host from starting. May be called more than once.
    /// </summary>
    public static WebApplicationBuilder AddRedis(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        if (services.Any(service => service.ServiceType == typeof(RedisKeys)))
        {
            return builder;
        }

        services
            .AddOptions<RedisOptions>()
            .BindConfiguration(RedisOptions.SectionName)
            .Configure<IConfiguration>(static (options, configuration) =>
                options.ConnectionString = configuration.GetConnectionString("Redis") ?? "")
            .Validate(
                static options => options.ConnectionString.Length > 0,
                "ConnectionStrings:Redis is not configured: give the StackExchange.Redis configuration.")
            .ValidateOnStart();
        services.TryAddSingleton<RedisKeys>();
        services.TryAddSingleton(Connect);
        services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis", HealthStatus.Degraded);
        return builder;
    }

    // On first use, never during registration: exporting the schema needs no Redis.
    private static IConnectionMultiplexer Connect(IServiceProvider provider)
    {
        var configuration = provider.GetRequiredService<IOptions<RedisOptions>>().Value.ConnectionString;
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        options.SocketManager = s_sockets.Value;
        return ConnectionMultiplexer.Connect(options);
    }
}
