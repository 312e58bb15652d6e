using EShop.AppHost;
using EShop.AppHost.Services;
using EShop.Benchmarks.Events;
using EShop.LocalServers;
using EShop.TestKit;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EShop.Benchmarks.Orders;

/// <summary>
/// The gateway, the ten subgraphs and the payment sandbox in this process, as the AppHost starts and connects them, on a
/// PostgreSQL and a Redis that flush to the disk. Nobody packs and brings: the demo's couriers are left out.
/// </summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private readonly DataFolder _data;
    private readonly PostgresServer _postgres;
    private readonly RedisServer _redis;
    private readonly Dictionary<string, SubgraphHost> _hosts = [];

    private RunningShop(DataFolder data, PostgresServer postgres, RedisServer redis)
    {
        _data = data;
        _postgres = postgres;
        _redis = redis;
    }

    /// <summary>Starts the servers; the shop is still to be opened.</summary>
    public static async Task<RunningShop> StartServersAsync()
    {
        var data = DataFolder.OpenTemporary();
        return new RunningShop(
            data, await PostgresServer.StartAsync(data, durable: true), await RedisServer.StartAsync(data, durable: true));
    }

    /// <summary>A service by its name, for example <c>gateway</c>.</summary>
    public SubgraphHost this[string name] => _hosts[name];

    /// <summary>The processor time that shop, PostgreSQL and Redis have had.</summary>
    public ProcessorTimes Times => ProcessorTimes.Read(_postgres, _redis);

    /// <summary>Starts the services with what their databases hold; they are ready when this completes.</summary>
    public async Task OpenAsync()
    {
        var given = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Postgres"] = _postgres.ConnectionString("postgres"),
            ["ConnectionStrings:Redis"] = _redis.ConnectionString,
        };
        var settings = new ConnectionSettings(new ConfigurationBuilder().AddInMemoryCollection(given).Build());
        await using var servers = await PrivateServers.StartAsync(
            _data, settings, needsPostgres: false, durable: true, CancellationToken.None);
        var (secrets, basePort) = (ShopSecrets.Open(_data), FindBasePort());
        var services = ShopServices.All.Where(service => service != ShopServices.CourierSimulator).ToList();

        // A thread of its own, because a service migrates and seeds before it first waits for something.
        var hosts = await Task.WhenAll(services.Select(service => Task.Run(
            () => SubgraphHost.StartAsync(service.Create, SettingsOf(service, basePort, servers, secrets)))));

        foreach (var (service, host) in services.Zip(hosts))
        {
            _hosts.Add(service.Name, host);
        }
    }

    /// <summary>Waits until the subgraphs have told each other everything.</summary>
    public Task UntilQuietAsync() => EventsUnderWay.WaitUntilHandledAsync(_redis.ConnectionString, CancellationToken.None);

    /// <summary>Stops the services; the servers go on.</summary>
    public async Task CloseAsync()
    {
        await Task.WhenAll(_hosts.Values.Select(host => host.DisposeAsync().AsTask()));
        _hosts.Clear();
    }

    /// <summary>The only column of what a statement returns from the database of a subgraph.</summary>
    public async Task<List<T>> ReadAsync<T>(string subgraph, string sql)
    {
        await using var connection = new NpgsqlConnection(_postgres.ConnectionString(subgraph));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();

        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetFieldValue<T>(0));
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
        _data.Dispose();
    }

    // The customers come with tokens of their own making, and more often than people do.
    private static Dictionary<string, string> SettingsOf(
        ShopService service, int basePort, PrivateServers servers, ShopSecrets secrets)
    {
        var (arguments, hidden) = ServiceSettings.For(service, basePort, servers, secrets);
        var settings = arguments
            .Select(argument => argument.TrimStart('-').Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]))
            .Concat(hidden)
            .ToDictionary();
        settings["Gateway:Credential"] = TestIdentity.GatewayCredential;
        settings["Limits:Rates:Enabled"] = "false";
        return settings;
    }

    private static int FindBasePort()
    {
        int port;

        do
        {
            port = LoopbackPort.Find();
        }
        while (!ShopServices.All.All(service => LoopbackPort.IsFree(service.Port(port))));

        return port;
    }
}
