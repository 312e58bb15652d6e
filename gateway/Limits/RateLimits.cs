namespace EShop.Gateway.Limits;

/// <summary>How fast clients may send requests; configuration section <c>Limits:Rates</c>.</summary>
public sealed class RateLimits
{
    /// <summary>Whether the limits hold. Default: yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many seconds Redis may take to count a request; after that the process counts it for itself.</summary>
    public double RedisSeconds { get; set; } = 0.25;

    /// <summary>All HTTP requests of one client: of one user, else of one address.</summary>
    public Rate Client { get; set; } = new() { Burst = 400, PerSecond = 100 };

    /// <summary>The executions of single root fields by one client, by their name in the schema:
    /// <c>Mutation.requestOtp</c>.</summary>
    public Dictionary<string, Rate> Fields { get; init; } = new(StringComparer.Ordinal)
    {
        ["Mutation.requestOtp"] = new Rate { Burst = 10, PerSecond = 0.1 },
        ["Mutation.verifyOtp"] = new Rate { Burst = 20, PerSecond = 0.2 },
        ["Mutation.placeOrder"] = new Rate { Burst = 10, PerSecond = 0.5 },
    };

    internal IEnumerable<KeyValuePair<string, Rate>> All() => Fields.Prepend(KeyValuePair.Create(nameof(Client), Client));
}
