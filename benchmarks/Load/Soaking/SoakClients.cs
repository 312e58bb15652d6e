using System.Net.Http.Json;

namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>Clients of the gateway: some ask, some leave before they are answered, some listen for a while.</summary>
internal sealed class SoakClients(Uri gateway, SoakSubgraph stock, SoakFigures figures) : IDisposable
{
    private const string Own = "{ product { name } }";
    private const string Joined = "{ product { name stock } }";

    // The circuit breaker asks a subgraph again only some seconds after it has come back.
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(12);
    private readonly HttpClient _http = new() { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Asks at a steady pace.</summary>
    public async Task AskAsync(TimeSpan pause, CancellationToken ended)
    {
        using var pace = new PeriodicTimer(pause);
        for (var i = 0; await NextAsync(pace, ended); i++)
        {
            await AskOnceAsync(i % 2 == 0 ? Own : Joined);
        }
    }

    /// <summary>Asks and leaves.</summary>
    public async Task LeaveAsync(TimeSpan pause, CancellationToken ended)
    {
        using var pace = new PeriodicTimer(pause);
        while (await NextAsync(pace, ended))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4)));
            try
            {
                using var response = await PostAsync(Joined, "application/json", patience.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
            {
                figures.Disconnected();
            }
        }
    }

    /// <summary>Listens to some events at a time.</summary>
    public async Task ListenAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                using var response = await PostAsync("subscription { tick { name stock } }", "text/event-stream", ended);
                using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ended));
                for (var events = 0; events < 20 && await reader.ReadLineAsync(ended) is { } line;)
                {
                    if (line.StartsWith("data: {", StringComparison.Ordinal))
                    {
                        events++;
                        figures.Event();
                    }
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
            {
                figures.Disconnected();
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task AskOnceAsync(string query)
    {
        var before = stock.Changes;
        var answer = await AnswerAsync(query);
        var isDisturbed = stock.Changes % 2 == 0 || stock.Changes != before || DateTime.UtcNow - stock.StartedAt < s_rest;
        figures.Answered();
        if (!answer.Contains("\"errors\"", StringComparison.Ordinal) && answer.Contains("Saw", StringComparison.Ordinal))
        {
            return;
        }

        if (query == Joined && isDisturbed && answer.Contains("\"product\":{\"name\":\"Saw\",\"stock\":null}", StringComparison.Ordinal))
        {
            figures.Excused();
        }
        else
        {
            figures.Failed(answer);
        }
    }

    private async Task<string> AnswerAsync(string query)
    {
        try
        {
            using var response = await PostAsync(query, "application/json", CancellationToken.None);
            return await response.Content.ReadAsStringAsync();
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return exception.Message;
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string query, string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd(accept);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static async Task<bool> NextAsync(PeriodicTimer pace, CancellationToken ended)
    {
        try
        {
            return await pace.WaitForNextTickAsync(ended);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
