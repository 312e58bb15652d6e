using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Cacao.Execution.Configuration;
using Cacao.Types.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.AspNetCore.Tests;

/// <summary>A GraphQL endpoint on a free loopback port, with a client.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpServer(WebApplication app, Uri address)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Stops serving, in order.</summary>
    public Task StopAsync() => _app.StopAsync();

    public static async Task<HttpServer> StartAsync(
        string sdl,
        Action<SchemaBuilder>? schema = null,
        Action<GraphQLServerOptions>? options = null,
        Action<IRequestExecutorBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var graphql = builder.AddGraphQL().AddDocumentFromString(sdl).ConfigureSchema(b => schema?.Invoke(b));
        configure?.Invoke(graphql);
        var app = builder.Build();
        app.MapGraphQL().WithOptions(o => options?.Invoke(o));
        await app.StartAsync();
        return new HttpServer(app, new Uri(app.Urls.First()));
    }

    public Task<HttpAnswer> PostAsync(string body, string? accept = null, string contentType = "application/json") =>
        SendAsync(HttpMethod.Post, "/graphql", body, accept, contentType);

    public Task<HttpAnswer> GetAsync(string query, string? accept = null) =>
        SendAsync(HttpMethod.Get, $"/graphql?{query}", null, accept, null);

    public async Task<HttpAnswer> SendAsync(HttpMethod method, string uri, string? body, string? accept, string? contentType)
    {
        using var request = new HttpRequestMessage(method, uri);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request);
        return new HttpAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync(),
            string.Join(", ", response.Content.Headers.Allow));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
