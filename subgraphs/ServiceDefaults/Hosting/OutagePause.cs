using Microsoft.Extensions.Logging;

namespace EShop.ServiceDefaults.Hosting;

/// <summary>Pauses a loop ever longer while PostgreSQL or Redis is away, and says so once, not at every try.</summary>
internal sealed partial class OutagePause(TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    private TimeSpan _next = s_first;
    private string _activity = "";
    private string? _reported;

    /// <summary>Waits before the next try.</summary>
    public async Task WaitAsync(string activity, Exception exception, CancellationToken cancellationToken)
    {
        var reason = exception.GetType().Name;

        if (_reported != reason)
        {
            (_reported, _activity) = (reason, activity);
            LogPaused(exception, activity);
        }

        await Task.Delay(_next, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _next = TimeSpan.FromTicks(Math.Min(_next.Ticks * 2, s_longest.Ticks));
    }

    /// <summary>A try succeeded.</summary>
    public void Over()
    {
        if (_reported is not null)
        {
            _reported = null;
            LogResumed(_activity);
        }

        _next = s_first;
    }

    [LoggerMessage(
        EventId = 1102,
        Level = LogLevel.Warning,
        Message = "{Activity} failed and is tried again until it works")]
    private partial void LogPaused(Exception exception, string activity);

    [LoggerMessage(EventId = 1103, Level = LogLevel.Information, Message = "{Activity} works again")]
    private partial void LogResumed(string activity);
}
