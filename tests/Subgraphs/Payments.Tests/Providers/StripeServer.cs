using System.Collections.Concurrent;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EShop.Payments.Providers.Tests;

/// <summary>A local server in the place of Stripe: it records requests and answers what the test says.</summary>
public sealed class StripeServer : IAsyncLifetime
{
    private readonly ConcurrentQueue<(int Status, string Body)> _answers = new();
    private SubgraphHost? _host;

    public Uri Url => _host!.BaseAddress;

    /// <summary>What was asked: method, path with query and form, in order.</summary>
    public ConcurrentQueue<StripeRequest> Requests { get; } = new();

    public async Task InitializeAsync() => _host = await SubgraphHost.ListenAsync(Create);

    public Task DisposeAsync() => _host!.DisposeAsync().AsTask();

    /// <summary>Says what the next request is answered with.</summary>
    public void Answer(string body, int status = 200) => _answers.Enqueue((status, body));

    private WebApplication Create(string[] args)
    {
        var app = WebApplication.CreateBuilder(args).Build();
        app.Map("/{**path}", AnswerAsync);
        return app;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        Requests.Enqueue(new StripeRequest(
            $"{request.Method} {request.Path}{request.QueryString}",
            await reader.ReadToEndAsync(),
            request.ContentType,
            request.Headers.Authorization.ToString(),
            request.Headers["Idempotency-Key"].ToString(),
            request.Headers["Stripe-Version"].ToString()));
        var (status, body) = _answers.TryDequeue(out var answer) ? answer : (500, "{}");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}

/// <summary>A request to Stripe.</summary>
public sealed record StripeRequest(
    string Line,
    string Form,
    string? ContentType,
    string Authorization,
    string IdempotencyKey,
    string Version);
