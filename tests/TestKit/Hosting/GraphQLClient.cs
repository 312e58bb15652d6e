using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EShop.TestKit;

/// <summary>Posts GraphQL requests as JSON to an endpoint, as an app would.</summary>
public sealed class GraphQLClient(HttpClient http, string path = "/graphql")
{
    private static readonly MediaTypeWithQualityHeaderValue s_graphQLResponse = new("application/graphql-response+json");
    private static readonly MediaTypeWithQualityHeaderValue s_json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue s_eventStream = new("text/event-stream");

    /// <summary>Headers sent with every request, e.g. <c>Authorization</c>.</summary>
    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    /// <summary>Sends one request and reads the whole answer, whatever its status code.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Serialised as JSON; null leaves the member out.</param>
    /// <param name="operationName">Null leaves the member out.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<GraphQLResponse> PostAsync(
        string query,
        object? variables = null,
        string? operationName = null,
        CancellationToken cancellationToken = default)
    {
        using var request = CreateRequest(query, variables, operationName);
        request.Headers.Accept.Add(s_graphQLResponse);
        request.Headers.Accept.Add(s_json);
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return new GraphQLResponse(response.StatusCode, JsonElement.Parse(text));
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The answer ({(int)response.StatusCode}) is not JSON: {text}", exception);
        }
    }

    /// <summary>Subscribes with server-sent events; returns when the server has accepted the subscription.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Serialised as JSON; null leaves the member out.</param>
    public async Task<GraphQLEventStream> SubscribeAsync(string query, object? variables = null)
    {
        using var request = CreateRequest(query, variables, operationName: null);
        request.Headers.Accept.Add(s_eventStream);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new GraphQLEventStream(response, await response.Content.ReadAsStreamAsync());
    }

    private HttpRequestMessage CreateRequest(string query, object? variables, string? operationName)
    {
        var body = new Dictionary<string, object> { ["query"] = query };
        if (variables is not null)
        {
            body["variables"] = variables;
        }

        if (operationName is not null)
        {
            body["operationName"] = operationName;
        }

        return new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
    }
}
