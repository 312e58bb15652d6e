using System.Net;
using System.Text.Json;

namespace EShop.TestKit;

/// <summary>The answer to a GraphQL request: the status code and the JSON body.</summary>
public sealed record GraphQLResponse(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>The member <c>data</c>.</summary>
    /// <exception cref="InvalidOperationException">There is none, or there are errors; the message shows them.</exception>
    public JsonElement Data => Errors.Count == 0 && Body.TryGetProperty("data", out var data)
        ? data
        : throw new InvalidOperationException($"Expected data without errors, got ({(int)Status}): {Body}");

    /// <summary>The member <c>data</c> of an answer that may have errors, too; undefined when it is not there.</summary>
    public JsonElement PartialData => Body.TryGetProperty("data", out var data) ? data : default;

    /// <summary>The member <c>errors</c>; empty when it is not there.</summary>
    public IReadOnlyList<JsonElement> Errors
        => Body.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>The body, indented.</summary>
    public override string ToString() => SnapshotText.Of(Body);
}
