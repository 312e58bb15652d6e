namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>A subgraph with one answer, and with events that never end, which can be restarted at its address.</summary>
internal sealed class SoakSubgraph(int port, string answer)
{
    private WebApplication? _app;

    public Uri Url { get; } = new($"http://127.0.0.1:{port}/graphql");

    /// <summary>Counts starts and stops: odd while it is up.</summary>
    public int Changes { get; private set; }

    /// <summary>When it was started last.</summary>
    public DateTime StartedAt { get; private set; }

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", $"http://127.0.0.1:{port}", "--Logging:LogLevel:Default", "Error"]);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.MapPost("/graphql", AnswerAsync);
        await _app.StartAsync();
        StartedAt = DateTime.UtcNow;
        Changes++;
    }

    public async Task StopAsync()
    {
        Changes++;
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, IHostApplicationLifetime lifetime)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (!body.Contains("subscription", StringComparison.Ordinal))
        {
            context.Response.ContentType = "application/graphql-response+json";
            await context.Response.WriteAsync(answer, context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            do
            {
                await context.Response.WriteAsync("event: next\ndata: {\"data\":{\"tick\":{\"name\":\"Saw\",\"id\":\"1\"}}}\n\n", ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
            }
            while (await pace.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The reader or this subgraph has left.
        }
    }
}
