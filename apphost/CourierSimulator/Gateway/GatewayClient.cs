using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EShop.CourierSimulator.Gateway;

/// <summary>Sends GraphQL requests to the gateway, as an app does.</summary>
public sealed class GatewayClient(HttpClient http, IOptions<SimulatorOptions> options)
{
    /// <summary>Sends a request and returns the member <c>data</c>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="variables">Serialised as JSON.</param>
    /// <param name="token">The access token; null: nobody is signed in.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="GatewayException">The answer has errors, or is none.</exception>
    /// <exception cref="HttpRequestException">The gateway does not answer.</exception>
    public async Task<JsonElement> SendAsync(
        string document,
        object? variables,
        string? token,
        CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Gateway)
        {
            Content = JsonContent.Create(new { query = document, variables })
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, cancellationToken);
        return DataOf(await ReadAsync(response, cancellationToken));
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (JsonException)
        {
            throw new GatewayException($"The answer with status {(int)response.StatusCode} is not JSON.");
        }
    }

    private static JsonElement DataOf(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object
            && !body.TryGetProperty("errors", out _)
            && body.TryGetProperty("data", out var data))
        {
            return data;
        }

        throw new GatewayException($"Errors: {string.Join(", ", CodesOf(body))}.");
    }

    // Codes only: messages and paths may show what nobody needs in a log.
    private static IEnumerable<string> CodesOf(JsonElement body)
        => body.ValueKind == JsonValueKind.Object
            && body.TryGetProperty("errors", out var errors)
            && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray().Select(error
                => error.TryGetProperty("extensions", out var extensions)
                    && extensions.TryGetProperty("code", out var code)
                    ? code.ToString()
                    : "unknown")
            : ["no answer"];
}
