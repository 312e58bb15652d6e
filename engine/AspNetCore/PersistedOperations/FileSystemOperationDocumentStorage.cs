using System.Collections.Frozen;
using System.Text.Json;
using Cacao.PersistedOperations;

namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>The trusted documents of a folder, read once.</summary>
/// <remarks>A file <c>ProductPage.graphql</c> is found by the SHA-256 of its bytes and by its name <c>ProductPage</c>. A file
/// <c>*.json</c> is a list of documents by id, as compilers of clients write it: <c>{ "id": "query …" }</c>.</remarks>
internal sealed class FileSystemOperationDocumentStorage : IOperationDocumentStorage
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">Two documents have the same id, or a list of documents is none.</exception>
    public FileSystemOperationDocumentStorage(string? folder)
    {
        var documents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var file in FilesOf(folder))
        {
            var text = File.ReadAllBytes(file);
            switch (System.IO.Path.GetExtension(file))
            {
                case ".graphql" or ".gql":
                    Add(documents, DocumentHash.Of(text), text, file);
                    Add(documents, System.IO.Path.GetFileNameWithoutExtension(file), text, file);
                    break;
                case ".json":
                    AddList(documents, text, file);
                    break;
            }
        }

        _documents = documents.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public bool IsReadOnly => true;

    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken = default) =>
        new(_documents.TryGetValue(documentId, out var document) ? document : default(ReadOnlyMemory<byte>?));

    public ValueTask SaveAsync(
        string documentId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The documents of a folder are not changed.");

    private static IEnumerable<string> FilesOf(string? folder) => folder is null
        ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void AddList(Dictionary<string, ReadOnlyMemory<byte>> documents, byte[] json, string file)
    {
        try
        {
            foreach (var (id, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            {
                Add(documents, id, System.Text.Encoding.UTF8.GetBytes(text), file);
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is no list of documents by id.", exception);
        }
    }

    private static void Add(Dictionary<string, ReadOnlyMemory<byte>> documents, string id, byte[] text, string file)
    {
        if (documents.TryGetValue(id, out var other) && !other.Span.SequenceEqual(text))
        {
            throw new InvalidDataException($"{file} holds a document with an id that another one has: {id}");
        }

        documents[id] = text;
    }
}
