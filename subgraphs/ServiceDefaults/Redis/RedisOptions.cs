namespace EShop.ServiceDefaults.Redis;

/// <summary>How a subgraph talks to Redis; configuration section <c>Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Redis";

    /// <summary>The StackExchange.Redis configuration, taken from <c>ConnectionStrings:Redis</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Stands before every key and channel, so that several shops, or tests, can share one server.</summary>
    public string KeyPrefix { get; set; } = "";
}
