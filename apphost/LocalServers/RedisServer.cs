using System.Net.Sockets;
using System.Text;

namespace EShop.LocalServers;

/// <summary>
/// A private Redis: started from the system's binary on a free loopback port with a generated password, and stopped
/// when it is disposed or when this process ends in whatever way.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan s_startTimeout = TimeSpan.FromSeconds(30);

    private readonly ChildProcess _process;
    private readonly string _password;

    private RedisServer(ChildProcess process, int port, string password)
    {
        _process = process;
        Port = port;
        _password = password;
    }

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The running server; its <see cref="ChildProcess.Exited"/> completes when it dies.</summary>
    public ChildProcess Process => _process;

    /// <summary>The StackExchange.Redis configuration string.</summary>
    public string ConnectionString => $"127.0.0.1:{Port},password={_password},abortConnect=false";

    /// <summary>The server's executable; fails when it is not installed.</summary>
    /// <exception cref="LocalServerException">The server is not installed.</exception>
    public static string RequireInstalled() => SystemBinaries.Require("redis-server", "redis-server");

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <param name="data">Owns the folder <c>redis</c> below it.</param>
    /// <param name="durable">True keeps the data in an append-only file; false keeps nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="LocalServerException">The server is not installed or does not start.</exception>
    public static async Task<RedisServer> StartAsync(
        DataFolder data, bool durable, CancellationToken cancellationToken = default)
    {
        var binary = RequireInstalled();
        var folder = data.ServerFolder(DataFolder.RedisFolder);
        var identity = ServerIdentity.LoadOrCreate(folder, data.Account);

        var (process, port) = await PrivateServerStart.OnFreePortAsync(
            identity,
            port => StartProcess(data, binary, folder, Configure(folder, port, identity.Password, durable)),
            (port, token) => AnswersAsync(port, identity.Password, token),
            s_startTimeout,
            cancellationToken);
        return new RedisServer(process, port, identity.Password);
    }

    /// <summary>Stops the server and waits for its end.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static ChildProcess StartProcess(DataFolder data, string binary, string folder, string configuration)
    {
        // A file, because a password on the command line could be read by every account of the machine.
        var file = Path.Combine(folder, "redis.conf");
        data.Account.WriteFile(file, configuration);
        string[] command = [.. data.Account.Prefix("TERM"), binary, file];
        return ChildProcess.Start(
            "Redis", command, new Dictionary<string, string>(), data.LogFile("redis"), PosixSignals.Terminate);
    }

    private static string Configure(string folder, int port, string password, bool durable) => $"""
        bind 127.0.0.1
        port {port}
        requirepass {password}
        dir "{folder}"
        daemonize no
        save ""
        appendonly {(durable ? "yes" : "no")}
        appendfsync everysec

        """;

    private static async Task<bool> AnswersAsync(
        int port, string password, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"AUTH {password}\r\nPING\r\n"), cancellationToken);
            using var reader = new StreamReader(stream, Encoding.ASCII);
            return await reader.ReadLineAsync(cancellationToken) == "+OK"
                && await reader.ReadLineAsync(cancellationToken) == "+PONG";
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
