using Cacao.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.PersistedOperations;

/// <summary>Why a document is not executed. Messages and codes are those that clients look for.</summary>
internal static class DocumentRejections
{
    public static RequestRejection UnknownId(string id) => Create(
        "The specified persisted operation key is invalid.",
        ErrorCodes.Server.PersistedOperationNotFound,
        new Dictionary<string, object?> { ["requestedKey"] = id });

    public static RequestRejection NotPersisted() => Create(
        "Only persisted operations are allowed.",
        ErrorCodes.Server.OnlyPersistedOperationsAllowed);

    public static RequestRejection NotFound() => Create("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND");

    public static RequestRejection NotSupported() => Create("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED");

    public static RequestRejection OtherHash() => Create(
        "The document does not have the hash that was sent with it.",
        "PERSISTED_QUERY_HASH_MISMATCH");

    public static RequestRejection InvalidHash() => Create(
        "The extension persistedQuery needs version 1 and a sha256Hash of 64 hexadecimal digits.",
        ErrorCodes.Server.RequestInvalid);

    private static RequestRejection Create(
        string message,
        string code,
        IReadOnlyDictionary<string, object?>? extensions = null) =>
        new(
            StatusCodes.Status400BadRequest,
            new GraphQLError(message) { Code = code, Extensions = extensions ?? new Dictionary<string, object?>() });
}
