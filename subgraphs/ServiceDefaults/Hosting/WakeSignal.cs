using System.Threading.Channels;

namespace EShop.ServiceDefaults.Hosting;

/// <summary>
/// Wakes a loop when somebody has work for it, and by the clock in case nobody said so. Calls between two waits count
/// once.
/// </summary>
internal sealed class WakeSignal : IDisposable
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ITimer _timer;

    public WakeSignal(TimeProvider clock, TimeSpan pollInterval)
        => _timer = clock.CreateTimer(_ => Set(), null, pollInterval, pollInterval);

    public void Set() => _calls.Writer.TryWrite(true);

    public async ValueTask WaitAsync(CancellationToken cancellationToken)
        => await _calls.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _timer.Dispose();
}
