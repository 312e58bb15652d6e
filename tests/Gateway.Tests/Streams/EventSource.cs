using System.Collections.Concurrent;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace EShop.Gateway.Tests.Streams;

/// <summary>A subgraph with one subscription, which remembers who subscribed.</summary>
internal sealed class EventSource : IAsyncDisposable
{
    public const string Schema = "type Query { time: Int } type Subscription { ticks: Int }";
    private SubgraphHost? _host;
    private int _open;

    /// <summary>The header <c>Authorization</c> of each subscriber.</summary>
    public ConcurrentQueue<string> Callers { get; } = new();

    /// <summary>How many streams are open now.</summary>
    public int Open => _open;

    public Uri Url => new(_host!.BaseAddress, "graphql");

    public static async Task<EventSource> StartAsync()
    {
        var source = new EventSource();
        source._host = await SubgraphHost.ListenAsync(source.Create);
        return source;
    }

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    private WebApplication Create(string[] arguments)
    {
        var app = WebApplication.CreateSlimBuilder(arguments).Build();
        app.MapPost("/graphql", AnswerAsync);
        return app;
    }

    // One event, then silence until the other side has enough.
    private async Task AnswerAsync(HttpContext context, IHostApplicationLifetime lifetime)
    {
        Callers.Enqueue(context.Request.Headers.Authorization.ToString());
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync("event: next\ndata: {\"data\":{\"ticks\":1}}\n\n");
        await context.Response.Body.FlushAsync();
        Interlocked.Increment(ref _open);
        var ended = new TaskCompletionSource();
        using var aborted = context.RequestAborted.Register(ended.SetResult);
        await ended.Task;
        Interlocked.Decrement(ref _open);
    }
}
