using Cacao.PersistedOperations;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Cacao.Subscriptions.Redis;

/// <summary>Remembers documents for all processes of an application. While Redis cannot be reached nothing is known: clients then
/// send their documents again, and are served.</summary>
internal sealed partial class RedisOperationDocumentStorage(
    IDatabaseAsync database,
    string prefix,
    TimeSpan expiration,
    TimeProvider time,
    ILogger logger) : IOperationDocumentStorage
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);

    public bool IsReadOnly => false;

    public async ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(
        string documentId,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var document = await database.StringGetAsync(prefix + documentId)
                .WaitAsync(s_patience, time, cancellationToken)
                .ConfigureAwait(false);
            return document.HasValue ? (byte[])document : default(ReadOnlyMemory<byte>?);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogRedisAway(exception);
            return null;
        }
    }

    public async ValueTask SaveAsync(
        string documentId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await database.StringSetAsync(prefix + documentId, document.ToArray(), expiration)
                .WaitAsync(s_patience, time, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogRedisAway(exception);
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "Redis cannot be reached; documents are neither found nor remembered.")]
    private partial void LogRedisAway(Exception exception);
}
