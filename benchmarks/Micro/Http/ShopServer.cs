using System.Net;
using System.Text;
using Cacao.Benchmarks.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cacao.Benchmarks.Http;

/// <summary>The shop on a loopback port, and beside it an endpoint that writes the bytes of the answer and does nothing
/// else.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    public const string GraphQLPath = "/graphql";
    public const string BytesPath = "/bytes";

    private const string MediaType = "application/graphql-response+json; charset=utf-8";

    private readonly WebApplication _app;
    private byte[] _bytes = [];

    private ShopServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.AddGraphQL().AddShopTypes();
        _app = builder.Build();
        _app.MapGraphQL(GraphQLPath);
        _app.MapPost(BytesPath, (RequestDelegate)WriteBytesAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>The length of the answer in bytes.</summary>
    public int Length => _bytes.Length;

    public static async Task<ShopServer> StartAsync()
    {
        var server = new ShopServer();
        await server._app.StartAsync();
        await server.LearnAnswerAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task LearnAnswerAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        _bytes = await PostAsync(client, GraphQLPath);
        OperationCase.PageQuery.Check(Encoding.UTF8.GetString(_bytes));
        var bytes = await PostAsync(client, BytesPath);
        if (!_bytes.SequenceEqual(bytes))
        {
            throw new InvalidOperationException("The two endpoints answer differently.");
        }
    }

    private static async Task<byte[]> PostAsync(HttpClient client, string path)
    {
        using var content = new ByteArrayContent(OperationCase.PageQuery.CreateBody());
        content.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(path, content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private Task WriteBytesAsync(HttpContext context)
    {
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = _bytes.Length;
        return context.Response.BodyWriter.WriteAsync(_bytes).AsTask();
    }
}
