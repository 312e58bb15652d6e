namespace EShop.ServiceDefaults.Resilience;

/// <summary>How outgoing HTTP requests deal with failures; configuration section <c>HttpResilience</c>.</summary>
public sealed class HttpResilienceOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "HttpResilience";

    /// <summary>Time after which one try is given up.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time after which a request with all of its tries is given up.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a request that may be repeated is tried again, from 0.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The middle of the random pause before the second try; it doubles with each try.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The share of failed tries from which on no more are made for a while; more than 0, at most 1.</summary>
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>The tries within <see cref="BreakerWindow"/> below which that share says nothing; at least 2.</summary>
    public int BreakerMinimumTries { get; set; } = 10;

    /// <summary>The time over which tries are counted.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long no tries are made.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(10);
}
