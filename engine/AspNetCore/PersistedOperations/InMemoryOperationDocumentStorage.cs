using Cacao.PersistedOperations;
using Microsoft.Extensions.Caching.Memory;

namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>Remembers documents in this process; when there are too many, those that nobody has asked for go first.</summary>
internal sealed class InMemoryOperationDocumentStorage : IOperationDocumentStorage, IDisposable
{
    private const long MaxSize = 16 * 1024 * 1024;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = MaxSize });

    public bool IsReadOnly => false;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken = default) =>
        new(_documents.TryGetValue(documentId, out byte[]? document) ? document : default(ReadOnlyMemory<byte>?));

    public ValueTask SaveAsync(
        string documentId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken = default)
    {
        _documents.Set(documentId, document.ToArray(), new MemoryCacheEntryOptions { Size = document.Length });
        return default;
    }

    public void Dispose() => _documents.Dispose();
}
