using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EShop.AppHost;

/// <summary>The connection strings that were given from outside, in place of private servers.</summary>
internal sealed class ConnectionSettings(IConfiguration configuration)
{
    private const string Server = "Postgres";

    public static ConnectionSettings FromEnvironment()
        => new(new ConfigurationBuilder().AddEnvironmentVariables().Build());

    /// <summary>The Redis given, or null.</summary>
    public string? Redis => Given("Redis");

    /// <summary>Whether a database server for everything was given.</summary>
    public bool HasServer => Given(Server) is not null;

    /// <summary>Whether the database of a service was given by itself.</summary>
    public bool HasDatabase(string connectionName) => Given(connectionName) is not null;

    /// <summary>The database given for a service, on its own or as part of the server given; or null.</summary>
    /// <param name="connectionName">For example <c>Catalog</c>.</param>
    /// <param name="database">The name that the database has on a server for everything.</param>
    public string? Database(string connectionName, string database) => Given(connectionName) ?? OnServer(database);

    /// <summary>A database of the server given for everything; or null.</summary>
    public string? OnServer(string database) => Given(Server) is { } server
        ? new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString
        : null;

    private string? Given(string name) => configuration.GetConnectionString(name) is { Length: > 0 } given ? given : null;
}
