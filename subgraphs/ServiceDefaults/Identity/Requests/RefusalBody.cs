using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace EShop.ServiceDefaults.Identity;

/// <summary>Tells a GraphQL client why its request was not executed.</summary>
internal static class RefusalBody
{
    /// <summary>Writes one error; the status must be set before.</summary>
    public static async Task WriteAsync(HttpContext context, string message, string code)
    {
        context.Response.ContentType = "application/graphql-response+json; charset=utf-8";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteStartObject("extensions");
        json.WriteString("code", code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
