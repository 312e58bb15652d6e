using System.Text.Json;
using Cacao.AspNetCore.Http;
using Cacao.PersistedOperations;

namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>Finds the document that a request names, and refuses documents that are not allowed, before they are
/// parsed.</summary>
/// <seealso href="https://github.com/graphql/graphql-over-http/pull/264"/>
internal sealed class DocumentResolver(
    IReadOnlyList<IOperationDocumentStorage> storages,
    PersistedOperationOptions options)
{
    /// <summary>Completes a request.</summary>
    /// <exception cref="RequestRejectedException">Its document is unknown or not allowed.</exception>
    public ValueTask ResolveAsync(ParsedRequest request, CancellationToken cancellationToken)
    {
        // Most requests neither name a document nor need leave to send one.
        return request.Document.IsEmpty || options.OnlyAllowPersistedDocuments || request.HasPersistedQuery
            ? FindAsync(request, cancellationToken)
            : default;
    }

    private async ValueTask FindAsync(ParsedRequest request, CancellationToken cancellationToken)
    {
        var hash = HashOf(request);
        if (!request.Document.IsEmpty)
        {
            await CheckSentAsync(request, hash, cancellationToken).ConfigureAwait(false);
        }
        else if (request.DocumentId is { } id)
        {
            request.SetDocument(await FindAsync(id, cancellationToken).ConfigureAwait(false)
                ?? throw new RequestRejectedException(DocumentRejections.UnknownId(id)));
        }
        else if (hash is not null)
        {
            request.SetDocument(await FindAsync(hash, cancellationToken).ConfigureAwait(false)
                ?? throw new RequestRejectedException(options.AllowAutomaticPersistedOperations
                    ? DocumentRejections.NotFound()
                    : DocumentRejections.NotSupported()));
        }
    }

    private async ValueTask CheckSentAsync(ParsedRequest request, string? hash, CancellationToken cancellationToken)
    {
        if (options.OnlyAllowPersistedDocuments)
        {
            throw new RequestRejectedException(DocumentRejections.NotPersisted());
        }

        if (hash is null || !options.AllowAutomaticPersistedOperations)
        {
            return;
        }

        if (DocumentHash.Of(request.Document.Span) != hash)
        {
            throw new RequestRejectedException(DocumentRejections.OtherHash());
        }

        var storage = storages.FirstOrDefault(s => !s.IsReadOnly);
        if (storage is not null && request.Document.Length <= options.MaxAutomaticDocumentSize)
        {
            await storage.SaveAsync(hash, request.Document, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var key = id.StartsWith(DocumentHash.Prefix, StringComparison.Ordinal) ? id[DocumentHash.Prefix.Length..] : id;
        foreach (var storage in storages)
        {
            if ((storage.IsReadOnly || !options.OnlyAllowPersistedDocuments)
                && await storage.TryReadAsync(key, cancellationToken).ConfigureAwait(false) is { } document)
            {
                return document;
            }
        }

        return null;
    }

    // The convention of Apollo's clients.
    private static string? HashOf(ParsedRequest request)
    {
        if (!request.HasPersistedQuery)
        {
            return null;
        }

        var persisted = request.Extensions.GetProperty(ParsedRequest.PersistedQuery);
        return persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && persisted.TryGetProperty("sha256Hash", out var hash)
            && hash.ValueKind == JsonValueKind.String
            && hash.GetString() is { Length: 64 } text
                ? text.ToLowerInvariant()
                : throw new RequestRejectedException(DocumentRejections.InvalidHash());
    }
}
