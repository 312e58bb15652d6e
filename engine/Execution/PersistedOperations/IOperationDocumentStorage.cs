namespace Cacao.PersistedOperations;

/// <summary>Holds documents that clients name instead of sending them.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Whether documents come from the application alone. Only those count where clients may not send others.</summary>
    bool IsReadOnly { get; }

    /// <summary>Finds a document.</summary>
    /// <param name="documentId">Its id: the SHA-256 of its UTF-8 text in lower-case hexadecimal digits, without a prefix, or
    /// another id that the storage knows.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The text in UTF-8, or <c>null</c> when the id is unknown.</returns>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a document that a client has sent.</summary>
    /// <param name="documentId">The SHA-256 of the text in lower-case hexadecimal digits; it is already checked.</param>
    /// <param name="document">The text in UTF-8; it is valid only until the task ends.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="NotSupportedException">The storage is read-only.</exception>
    ValueTask SaveAsync(
        string documentId,
        ReadOnlyMemory<byte> document,
        CancellationToken cancellationToken = default);
}
