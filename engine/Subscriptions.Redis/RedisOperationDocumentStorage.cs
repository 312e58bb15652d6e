using Cacao.PersistedOperations;
using StackExchange.Redis;

namespace Cacao.Subscriptions.Redis;

/// <summary>Remembers documents for all processes of an application.</summary>
internal sealed class RedisOperationDocumentStorage(IDatabaseAsync database, string prefix, TimeSpan expiration)
    : IOperationDocumentStorage
{
    public bool IsReadOnly => false;

    public async ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(
        string documentId,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var document = await database.StringGetAsync(prefix + documentId).ConfigureAwait(false);
        return document.HasValue ? (byte[])document : default(ReadOnlyMemory<byte>?);
    }

    public async ValueTask SaveAsync(
        string documentId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await database.StringSetAsync(prefix + documentId, document.ToArray(), expiration).ConfigureAwait(false);
    }
}
