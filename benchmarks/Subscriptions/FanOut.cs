using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cacao.Benchmarks.Subscriptions;

/// <summary>Measures what idle subscriptions cost and how long one event takes to reach all of them.</summary>
internal static class FanOut
{
    private const int Rounds = 30;
    private const int ConnectAtOnce = 50;

    public static async Task MeasureAsync(int count)
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["server"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var address = (await server.StandardOutput.ReadLineAsync())!;
        using var http = new HttpClient { BaseAddress = new Uri($"{address}/graphql") };
        await AskAsync(http, "mutation { tick }");
        var before = await ReadMemoryAsync(http);

        var arrivals = new Arrivals(count);
        var subscribers = await ConnectAsync(new Uri($"{address}/graphql".Replace("http", "ws")), count, arrivals);
        await arrivals.WarmUpAsync(() => AskAsync(http, "mutation { tick }"));
        var after = await ReadMemoryAsync(http);
        Console.WriteLine($"{count} subscriptions, one connection each; {Environment.ProcessorCount} cores");
        Console.WriteLine($"managed memory per idle subscription:  {(after.Managed - before.Managed) / count:0} bytes");
        Console.WriteLine($"resident memory per idle subscription: {(after.Resident - before.Resident) / count:0} bytes");

        var latencies = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            latencies.AddRange(await arrivals.RoundAsync(() => AskAsync(http, "mutation { tick }")));
        }

        latencies.Sort();
        Console.WriteLine($"one event to all, {Rounds} rounds, every arrival counted: "
            + $"p50 {latencies[latencies.Count / 2]:0.0} ms, p99 {latencies[latencies.Count * 99 / 100]:0.0} ms, "
            + $"last {latencies[^1]:0.0} ms");
        foreach (var subscriber in subscribers)
        {
            subscriber.Dispose();
        }

        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    private static async Task<List<Subscriber>> ConnectAsync(Uri endpoint, int count, Arrivals arrivals)
    {
        var subscribers = new List<Subscriber>(count);
        foreach (var batch in Enumerable.Range(0, count).Chunk(ConnectAtOnce))
        {
            var connecting = batch.Select(_ => new Subscriber(arrivals.Add)).ToList();
            await Task.WhenAll(connecting.Select(s => s.ConnectAsync(endpoint)));
            subscribers.AddRange(connecting);
            foreach (var subscriber in connecting)
            {
                _ = subscriber.ReceiveAsync();
            }
        }

        return subscribers;
    }

    private static async Task<(double Managed, double Resident)> ReadMemoryAsync(HttpClient http)
    {
        var memory = (await AskAsync(http, "{ memory { managed resident } }")).GetProperty("memory");
        return (memory.GetProperty("managed").GetDouble(), memory.GetProperty("resident").GetDouble());
    }

    private static async Task<JsonElement> AskAsync(HttpClient http, string query)
    {
        using var response = await http.PostAsJsonAsync("", new { query });
        var answer = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("data");
    }

    /// <summary>Collects the arrivals of one event at all subscribers.</summary>
    private sealed class Arrivals(int expected)
    {
        private readonly double[] _milliseconds = new double[expected];
        private TaskCompletionSource _complete = new();
        private int _count;

        public void Add(TimeSpan latency)
        {
            var place = Interlocked.Increment(ref _count);
            if (place <= expected)
            {
                _milliseconds[place - 1] = latency.TotalMilliseconds;
            }

            if (place == expected)
            {
                _complete.SetResult();
            }
        }

        /// <summary>Sends events until one has reached all: only then is everybody subscribed.</summary>
        public async Task WarmUpAsync(Func<Task> send)
        {
            for (var i = 0; i < 10; i++)
            {
                try
                {
                    await RoundAsync(send, TimeSpan.FromSeconds(5));
                    await RoundAsync(send, TimeSpan.FromSeconds(5));
                    return;
                }
                catch (TimeoutException)
                {
                    // Somebody was not subscribed yet.
                }
            }

            throw new TimeoutException("Not all clients could subscribe.");
        }

        /// <summary>Sends an event and waits until all have it.</summary>
        public Task<double[]> RoundAsync(Func<Task> send) => RoundAsync(send, TimeSpan.FromMinutes(1));

        private async Task<double[]> RoundAsync(Func<Task> send, TimeSpan limit)
        {
            _count = 0;
            _complete = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await send();
            await _complete.Task.WaitAsync(limit);
            return [.. _milliseconds];
        }
    }
}
