namespace EShop.TestKit;

/// <summary>
/// The system's clock, which a test puts ahead for a while. Only what time it is changes: timers and stopwatches go on as
/// fast as before, so that everything else that uses the clock just works on.
/// </summary>
public sealed class TurnableClock : TimeProvider
{
    private long _aheadTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _aheadTicks));

    /// <summary>Puts the clock ahead, until what is returned is disposed.</summary>
    /// <param name="time">How far, counted from the time of the system.</param>
    public IDisposable Ahead(TimeSpan time)
    {
        Interlocked.Exchange(ref _aheadTicks, time.Ticks);
        return new Turn(this);
    }

    private sealed class Turn(TurnableClock clock) : IDisposable
    {
        public void Dispose() => Interlocked.Exchange(ref clock._aheadTicks, 0);
    }
}
