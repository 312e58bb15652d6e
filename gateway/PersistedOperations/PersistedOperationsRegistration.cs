using Cacao.Federation.AspNetCore;
using EShop.ServiceDefaults.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace EShop.Gateway.PersistedOperations;

/// <summary>Documents that clients name instead of sending them: the trusted ones of the shop's apps, by hash and by name, and
/// those that clients have had remembered.</summary>
public static class PersistedOperationsRegistration
{
    /// <summary>Adds the trusted documents and, where it is allowed, the memory for others: in Redis for all gateways, else in this
    /// process.</summary>
    public static WebApplicationBuilder AddPersistedOperations(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(PersistedOperationSettings.SectionName).Get<PersistedOperationSettings>()
            ?? new PersistedOperationSettings();
        var gateway = builder.AddGraphQL()
            .AddFileSystemOperationDocumentStorage(services => FolderOf(services, settings))
            .ModifyServerOptions(options =>
            {
                options.PersistedOperations.OnlyAllowPersistedDocuments = settings.OnlyTrusted;
                options.PersistedOperations.AllowAutomaticPersistedOperations = settings.Automatic && !settings.OnlyTrusted;
            });
        if (!settings.Automatic || settings.OnlyTrusted)
        {
            return builder;
        }

        if (!builder.TryAddRedis())
        {
            gateway.AddInMemoryOperationDocumentStorage();
            return builder;
        }

        gateway.AddRedisOperationDocumentStorage(
            services => services.GetRequiredService<IConnectionMultiplexer>().GetDatabase(),
            builder.Configuration[$"{RedisOptions.SectionName}:{nameof(RedisOptions.KeyPrefix)}"] + "document:",
            TimeSpan.FromHours(settings.AutomaticHours));
        return builder;
    }

    private static string? FolderOf(IServiceProvider services, PersistedOperationSettings settings)
    {
        var options = services.GetRequiredService<IOptions<GatewayOptions>>().Value;
        var folder = Path.GetFullPath(options.Operations, options.BaseDirectory);
        return Directory.Exists(folder) || settings.OnlyTrusted ? folder : null;
    }
}
