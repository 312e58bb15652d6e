using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>A server that answers what a test says, and counts.</summary>
internal sealed class FaultySource : IAsyncDisposable
{
    private SubgraphHost? _host;
    private int _requests;

    /// <summary>Answers a request; the second argument is its number, from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public int Requests => _requests;

    public Uri Url => new(_host!.BaseAddress, "graphql");

    public static async Task<FaultySource> StartAsync()
    {
        var source = new FaultySource();
        source._host = await SubgraphHost.ListenAsync(source.Create);
        return source;
    }

    /// <summary>Answers with a GraphQL response.</summary>
    public static async Task WriteAsync(HttpContext context, string json, string mediaType = "application/graphql-response+json")
    {
        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(json);
    }

    public ValueTask DisposeAsync() => _host is null ? default : _host.DisposeAsync();

    private WebApplication Create(string[] arguments)
    {
        var app = WebApplication.CreateSlimBuilder(arguments).Build();
        app.Run(context => Answer(context, Interlocked.Increment(ref _requests)));
        return app;
    }
}
