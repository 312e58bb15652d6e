namespace Cacao.AspNetCore.Http;

/// <summary>Counts the requests that are executed at the same time, and refuses more than may be.</summary>
internal sealed class ConcurrencyGate
{
    private int _count;

    /// <summary>Takes a place until it is disposed of. A stream of results gives it back once it has begun.</summary>
    /// <exception cref="RequestRejectedException">There is none.</exception>
    public Place Enter(int limit)
    {
        if (Interlocked.Increment(ref _count) > limit)
        {
            Interlocked.Decrement(ref _count);
            RequestRejectedException.Throw(RequestRejectionReason.Overloaded);
        }

        return new Place(this);
    }

    /// <summary>A place that was taken.</summary>
    public readonly struct Place(ConcurrencyGate gate) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref gate._count);
    }
}
