using Cacao.Execution.Configuration;
using Cacao.PersistedOperations;
using Cacao.Subscriptions.Redis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a memory of documents that all processes of an application share.</summary>
public static class RedisOperationDocumentStorageExtensions
{
    /// <summary>Adds the documents that clients have had remembered (APQ) to Redis.</summary>
    /// <param name="builder">The executor.</param>
    /// <param name="database">The database; the connection stays the application's own.</param>
    /// <param name="keyPrefix">Put before the hash of a document to make its key.</param>
    /// <param name="expiration">How long a document is remembered after it was last sent. Default: one day.</param>
    public static IRequestExecutorBuilder AddRedisOperationDocumentStorage(
        this IRequestExecutorBuilder builder,
        Func<IServiceProvider, IDatabase> database,
        string keyPrefix = "graphql:document:",
        TimeSpan? expiration = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(database);
        builder.Services.AddKeyedSingleton<IOperationDocumentStorage>(
            builder.Name,
            (services, _) => new RedisOperationDocumentStorage(
                database(services),
                keyPrefix,
                expiration ?? TimeSpan.FromDays(1),
                services.GetService<TimeProvider>() ?? TimeProvider.System,
                services.GetService<ILoggerFactory>()?.CreateLogger("Cacao.PersistedOperations") ?? NullLogger.Instance));
        return builder;
    }
}
