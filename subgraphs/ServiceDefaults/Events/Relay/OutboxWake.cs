using EShop.ServiceDefaults.Hosting;
using Microsoft.Extensions.Options;

namespace EShop.ServiceDefaults.Events;

/// <summary>Wakes the relay after a commit, wherever it runs.</summary>
internal sealed class OutboxWake(
    EventStream stream,
    TimeProvider clock,
    IOptions<EventOptions> options) : IDisposable
{
    private readonly WakeSignal _signal = new(clock, options.Value.PollInterval);

    /// <summary>Whether this process publishes.</summary>
    public bool IsRelayHere { get; set; }

    /// <summary>Events were committed by this process.</summary>
    public void Committed()
    {
        _signal.Set();

        if (!IsRelayHere)
        {
            // When nobody hears it, the relay finds the events by the clock.
            _ = stream.CallAsync(stream.CommittedChannel).ContinueWith(
                static call => call.Exception, TaskContinuationOptions.OnlyOnFaulted);
        }
    }

    /// <summary>Begins to hear from other processes.</summary>
    public Task ListenAsync() => stream.ListenAsync(stream.CommittedChannel, _signal.Set);

    public ValueTask WaitAsync(CancellationToken cancellationToken) => _signal.WaitAsync(cancellationToken);

    public void Dispose() => _signal.Dispose();
}
