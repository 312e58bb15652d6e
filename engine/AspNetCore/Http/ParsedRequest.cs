using System.Buffers;
using System.Text.Json;
using Cacao.Types;

namespace Cacao.AspNetCore.Http;

/// <summary>The members of one GraphQL request as they were sent. Owns pooled memory.</summary>
internal sealed class ParsedRequest : IDisposable
{
    /// <summary>The extension that names a document by its hash.</summary>
    public const string PersistedQuery = "persistedQuery";

    private byte[]? _unescaped;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document in UTF-8; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    public string? DocumentId { get; set; }

    public string? OperationName { get; set; }

    /// <summary>The files that were sent with the request, by the keys that stand for them in the variables.</summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; set; }

    /// <summary>Whether the request names its document, by whichever convention.</summary>
    public bool IsNamed => DocumentId is not null || HasPersistedQuery;

    public JsonElement Variables => _variables?.RootElement ?? default;

    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>Whether the request names its document by a hash, as Apollo's clients do.</summary>
    public bool HasPersistedQuery => _extensions is not null && Extensions.TryGetProperty(PersistedQuery, out _);

    /// <summary>Sets the document to a stretch of the request itself.</summary>
    public void SetDocument(ReadOnlyMemory<byte> document) => Document = document;

    /// <summary>Sets the document to the unescaped value of a JSON string.</summary>
    public void SetDocument(ref Utf8JsonReader reader)
    {
        if (_unescaped is not null)
        {
            ArrayPool<byte>.Shared.Return(_unescaped);
        }

        _unescaped = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        var length = reader.CopyString(_unescaped);
        Document = _unescaped.AsMemory(0, length);
    }

    /// <summary>Sets the variables to the JSON in a stretch of memory that outlives this request.</summary>
    public void SetVariables(ReadOnlyMemory<byte> json)
    {
        _variables?.Dispose();
        _variables = json.IsEmpty ? null : JsonDocument.Parse(json);
    }

    /// <summary>Sets the extensions to the JSON in a stretch of memory that outlives this request.</summary>
    public void SetExtensions(ReadOnlyMemory<byte> json)
    {
        _extensions?.Dispose();
        _extensions = json.IsEmpty ? null : JsonDocument.Parse(json);
    }

    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        if (_unescaped is not null)
        {
            ArrayPool<byte>.Shared.Return(_unescaped);
            _unescaped = null;
        }
    }
}
