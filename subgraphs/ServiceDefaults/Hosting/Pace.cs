using System.Diagnostics;

namespace EShop.ServiceDefaults.Hosting;

/// <summary>
/// Keeps a loop that is called all the time from turning for every single piece of work: a turn soon after the last one
/// waits a moment, in which more comes together. A call after a rest is answered at once.
/// </summary>
internal sealed class Pace
{
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(5);

    private long _last;

    /// <summary>
    /// Waits until the next turn may begin; this is about the machine, so it does not go by a test's clock.
    /// </summary>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var rest = s_turn - Stopwatch.GetElapsedTime(_last);

        if (_last != 0 && rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, cancellationToken);
        }

        _last = Stopwatch.GetTimestamp();
    }
}
