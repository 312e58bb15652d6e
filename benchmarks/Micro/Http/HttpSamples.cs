using System.Diagnostics;
using System.Globalization;

namespace Cacao.Benchmarks.Http;

/// <summary>What the requests of one endpoint cost, round by round.</summary>
internal sealed class HttpSamples(string name)
{
    private readonly List<double> _microseconds = [];
    private long _allocated;
    private long _requests;
    private TimeSpan _elapsed;

    /// <summary>The median of the rounds, in microseconds of processor time per request.</summary>
    public double Median => Sorted()[_microseconds.Count / 2];

    /// <summary>The median of what each round cost beside the same round of another endpoint: both meet the same load of the
    /// machine then.</summary>
    public double RatioTo(HttpSamples other) =>
        _microseconds.Zip(other._microseconds, (own, others) => own / others).Order().ElementAt(_microseconds.Count / 2);

    public async Task MeasureAsync(LoadProcess load, string path, int requests)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var started = Stopwatch.GetTimestamp();
        await load.SendAsync(path, requests);
        _elapsed += Stopwatch.GetElapsedTime(started);
        _microseconds.Add((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / requests);
        _allocated += GC.GetTotalAllocatedBytes() - allocated;
        _requests += requests;
    }

    public void Print()
    {
        var sorted = Sorted();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-8} {Median,6:F1} µs of processor time per request (lowest {sorted[0]:F1}, highest {sorted[^1]:F1}), "
                + $"{_allocated / _requests} bytes allocated, {_requests / _elapsed.TotalSeconds:F0} requests/s"));
    }

    private List<double> Sorted() => [.. _microseconds.Order()];
}
