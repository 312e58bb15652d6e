using Npgsql;

namespace EShop.LocalServers;

/// <summary>
/// A private PostgreSQL: started from the system's binaries on a free loopback port with its own data folder and a
/// generated password, and stopped when it is disposed or when this process ends in whatever way.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string UserName = "eshop";
    private static readonly TimeSpan s_startTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_shutdownPatience = TimeSpan.FromSeconds(15);

    private readonly ChildProcess _process;
    private readonly string _password;

    private PostgresServer(ChildProcess process, int port, string password)
    {
        _process = process;
        Port = port;
        _password = password;
    }

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The running server; its <see cref="ChildProcess.Exited"/> completes when it dies.</summary>
    public ChildProcess Process => _process;

    /// <summary>Fails when the server is not installed.</summary>
    /// <exception cref="LocalServerException">The server is not installed.</exception>
    public static void RequireInstalled() => SystemBinaries.RequirePostgresFolder();

    /// <summary>Creates the data folder on the first run, starts the server and waits until it answers.</summary>
    /// <param name="data">Owns the folder <c>postgres</c> below it.</param>
    /// <param name="durable">
    /// False leaves out every flush to the disk: right for tests, whose data nobody reads after a crash.
    /// </param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="LocalServerException">The server is not installed or does not start.</exception>
    public static async Task<PostgresServer> StartAsync(
        DataFolder data, bool durable, CancellationToken cancellationToken = default)
    {
        var cluster = PostgresCluster.Open(data);
        await cluster.EndLeftoverServerAsync(cancellationToken);
        await cluster.InitializeAsync(cancellationToken);

        var password = cluster.Identity.Password;
        var (process, port) = await PrivateServerStart.OnFreePortAsync(
            cluster.Identity,
            port => cluster.Start(port, durable),
            (port, token) => AnswersAsync(Connect(port, password, "postgres"), token),
            s_startTimeout,
            cancellationToken);
        return new PostgresServer(process, port, password);
    }

    /// <summary>The Npgsql connection string of one database of this server.</summary>
    public string ConnectionString(string database) => Connect(Port, _password, database).ConnectionString;

    /// <summary>Stops the server (fast shutdown: open sessions are rolled back) and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.StopAsync(s_shutdownPatience);
        await _process.DisposeAsync();
    }

    private static NpgsqlConnectionStringBuilder Connect(int port, string password, string database) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Username = UserName,
        Password = password,
        Database = database,
    };

    private static async Task<bool> AnswersAsync(
        NpgsqlConnectionStringBuilder settings, CancellationToken cancellationToken)
    {
        settings.Pooling = false;
        settings.Timeout = 5;
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
