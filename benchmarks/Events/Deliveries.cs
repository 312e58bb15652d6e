using System.Diagnostics.Metrics;

namespace EShop.Benchmarks.Events;

/// <summary>Hears of each effect, through the measurement that production exports.</summary>
internal sealed class Deliveries : IDisposable
{
    private readonly MeterListener _listener = new();
    private TaskCompletionSource<double> _delivered = new();
    private int _expected;
    private int _number;

    public Deliveries()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "eshop.events.delivery")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => Deliver(seconds));
        _listener.Start();
    }

    /// <summary>The first of some numbers that no change has had.</summary>
    public int Next(int count) => Interlocked.Add(ref _number, count) - count;

    /// <summary>Completes after so many effects, with the seconds that the last of them took.</summary>
    public Task<double> Expect(int count)
    {
        _delivered = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected = count;
        return _delivered.Task;
    }

    public void Dispose() => _listener.Dispose();

    private void Deliver(double seconds)
    {
        if (Interlocked.Decrement(ref _expected) == 0)
        {
            _delivered.SetResult(seconds);
        }
    }
}
