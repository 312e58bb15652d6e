using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EShop.Notifications.Transports.Tests;

/// <summary>A provider's REST service that writes down what it is asked and answers what the test says.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    private readonly ConcurrentQueue<Request> _requests = new();
    private SubgraphHost? _host;

    /// <summary>What it answers to a message.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

    /// <summary>What it waits for before it answers, unless the caller no longer does.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>What it was asked, in order; what it refused, too.</summary>
    public IReadOnlyList<Request> Requests => [.. _requests];

    public Uri Address => _host!.BaseAddress;

    /// <summary>Answers <c>/token</c> with these tokens, one after the other.</summary>
    public int TokensGiven { get; private set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var provider = new FakeProvider();
        provider._host = await SubgraphHost.ListenAsync(provider.Create);
        return provider;
    }

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    private WebApplication Create(string[] arguments)
    {
        var app = WebApplication.CreateBuilder(arguments).Build();
        app.MapPost("/token", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            _requests.Enqueue(new Request("/token", "", form["assertion"].ToString(), default));
            return Results.Json(new { access_token = $"access-{++TokensGiven}", expires_in = 3600 });
        });
        app.MapPost("/{**path}", async (HttpContext context) =>
        {
            var body = (await JsonDocument.ParseAsync(context.Request.Body)).RootElement;
            _requests.Enqueue(new Request(
                context.Request.Path,
                context.Request.Headers.Authorization.ToString(),
                context.Request.Headers["Idempotency-Key"].ToString(),
                body));
            await Hold.WaitAsync(context.RequestAborted);
            return Results.StatusCode((int)Answer);
        });
        return app;
    }

    /// <summary>One request.</summary>
    public sealed record Request(string Path, string Authorization, string Key, JsonElement Body);
}
