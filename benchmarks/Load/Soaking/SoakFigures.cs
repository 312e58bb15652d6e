using System.Globalization;

namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>What has happened in a soak.</summary>
internal sealed class SoakFigures
{
    private long _requests;
    private long _failures;
    private long _excused;
    private long _disconnects;
    private long _events;

    public long Failures => _failures;

    public void Answered() => Interlocked.Increment(ref _requests);

    /// <summary>Counts a request that a healthy subgraph could have answered.</summary>
    public void Failed(string answer)
    {
        if (Interlocked.Increment(ref _failures) <= 10)
        {
            Console.WriteLine($"failed: {(answer.Length > 300 ? answer[..300] : answer)}");
        }
    }

    /// <summary>Counts a request of which a subgraph was down.</summary>
    public void Excused() => Interlocked.Increment(ref _excused);

    public void Disconnected() => Interlocked.Increment(ref _disconnects);

    public void Event() => Interlocked.Increment(ref _events);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_requests} requests, {_failures} failed, {_excused} partly answered while a subgraph was down, {_disconnects} disconnects, {_events} events");
}
