using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cacao.AspNetCore.Http;

/// <summary>Reads a GraphQL request from the query string of a GET. An empty value is the same as an absent one.</summary>
internal static class QueryStringParser
{
    /// <exception cref="RequestRejectedException">The query string is no GraphQL request.</exception>
    public static ParsedRequest Parse(IQueryCollection query)
    {
        var request = new ParsedRequest
        {
            OperationName = Find(query, "operationName"),
            DocumentId = Find(query, "documentId") ?? Find(query, "id"),
        };
        try
        {
            request.SetDocument(Bytes(Find(query, "query")));
            request.SetVariables(Json(query, "variables"));
            request.SetExtensions(Json(query, "extensions"));
            return request;
        }
        catch (JsonException)
        {
            request.Dispose();
            throw new RequestRejectedException(RequestRejection.Create(RequestRejectionReason.InvalidJson));
        }
        catch (RequestRejectedException)
        {
            request.Dispose();
            throw;
        }
    }

    private static string? Find(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;

    private static ReadOnlyMemory<byte> Json(IQueryCollection query, string name)
    {
        var json = Bytes(Find(query, name)).AsMemory();
        if (json.IsEmpty)
        {
            return json;
        }

        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        if (reader.TokenType is JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            RequestRejectedException.Throw(RequestRejectionReason.InvalidMember, name);
        }

        return json;
    }

    private static byte[] Bytes(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);
}
