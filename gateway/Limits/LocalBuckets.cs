using System.Collections.Concurrent;

namespace EShop.Gateway.Limits;

/// <summary>Token buckets of this process alone, for the time when the shared ones cannot be reached.</summary>
internal sealed class LocalBuckets(TimeProvider time)
{
    // Above this, buckets that are full again are forgotten; a client gains nothing by that.
    private const int MaxBuckets = 50_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a token from a bucket.</summary>
    public RateDecision Take(string key, Rate rate)
    {
        if (_buckets.Count >= MaxBuckets)
        {
            Forget();
        }

        var bucket = _buckets.GetOrAdd(key, static (_, state) => new Bucket(state.Rate, state.Now), (Rate: rate, Now: Now()));
        return bucket.Take(Now());
    }

    private double Now() => time.GetTimestamp() / (double)time.TimestampFrequency;

    // Whoever invents clients faster than their buckets fill gets all of them forgotten, rather than all of the memory.
    private void Forget()
    {
        var now = Now();
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(now))
            {
                _buckets.TryRemove(key, out _);
            }
        }

        if (_buckets.Count >= MaxBuckets)
        {
            _buckets.Clear();
        }
    }

    private sealed class Bucket(Rate rate, double now)
    {
        private readonly Lock _lock = new();
        private double _tokens = rate.Burst;
        private double _at = now;

        public bool IsFull(double at)
        {
            lock (_lock)
            {
                return _tokens + ((at - _at) * rate.PerSecond) >= rate.Burst;
            }
        }

        public RateDecision Take(double at)
        {
            lock (_lock)
            {
                _tokens = Math.Min(rate.Burst, _tokens + (Math.Max(0, at - _at) * rate.PerSecond));
                _at = Math.Max(_at, at);
                if (_tokens < 1)
                {
                    return new RateDecision(false, 0, TimeSpan.FromSeconds((1 - _tokens) / rate.PerSecond));
                }

                _tokens--;
                return new RateDecision(true, (long)_tokens, TimeSpan.Zero);
            }
        }
    }
}
