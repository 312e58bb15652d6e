using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EShop.AppHost;

/// <summary>Turns Ctrl-C, SIGTERM and the end of the terminal into one request to stop.</summary>
internal sealed class StopSignals : IDisposable
{
    // Some programs that start us pass a signal on which the terminal has sent to us already.
    private static readonly TimeSpan s_sameRequest = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private long _requested;

    public StopSignals()
    {
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, RequestStop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, RequestStop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, RequestStop),
        ];
    }

    public CancellationToken Requested => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void RequestStop(PosixSignalContext signal)
    {
        var first = Interlocked.CompareExchange(ref _requested, Stopwatch.GetTimestamp(), 0);

        // Whoever asks again after a while does not want to wait: the kernel ends us, and with us every child.
        signal.Cancel = first == 0 || Stopwatch.GetElapsedTime(first) < s_sameRequest;
        _stop.Cancel();
    }
}
