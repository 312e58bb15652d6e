namespace EShop.ServiceDefaults.Data;

/// <summary>How a subgraph talks to its PostgreSQL database; configuration section <c>Database</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Database";

    /// <summary>The Npgsql connection string, taken from <c>ConnectionStrings:&lt;name&gt;</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Time after which one SQL command is given up.</summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a command that failed for a passing reason is tried again, from 0.</summary>
    public int MaxRetries { get; set; } = 4;

    /// <summary>The longest pause between two tries; the pauses before it grow exponentially.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(2);
}
