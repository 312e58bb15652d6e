using EShop.AppHost;
using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.AppHost;
using EShop.LocalServers;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EShop.EndToEnd.Tests.Shop;

/// <summary>
/// The whole shop with its demo data, as the AppHost starts and connects it: each service with an address of its own, each
/// subgraph with a database. Only the demo's couriers are left out, for the tests are the couriers.
/// </summary>
public sealed class ShopFixture : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("eshop-shop-").FullName;
    private readonly Dictionary<string, TestDatabase> _databases =
        ShopServices.Subgraphs.ToDictionary(service => service.Name, _ => new TestDatabase());

    private readonly Dictionary<string, TurnableClock> _clocks =
        ShopServices.All.ToDictionary(service => service.Name, _ => new TurnableClock());

    private readonly Dictionary<string, SubgraphHost> _hosts = [];
    private readonly int _basePort = AppHostProcess.FindBasePort();
    private DataFolder? _data;
    private PrivateServers? _servers;
    private ShopSecrets? _secrets;

    public SubgraphHost Gateway => _hosts["gateway"];

    public SubgraphHost Users => this["users"];

    public SubgraphHost Catalog => this["catalog"];

    public SubgraphHost Inventory => this["inventory"];

    public TestDatabase CatalogDatabase => DatabaseOf("catalog");

    public TestDatabase InventoryDatabase => DatabaseOf("inventory");

    /// <summary>A service by its name, for example <c>orders</c> or <c>payment-sandbox</c>.</summary>
    public SubgraphHost this[string name] => _hosts[name];

    /// <summary>The database of a subgraph.</summary>
    public TestDatabase DatabaseOf(string subgraph) => _databases[subgraph];

    /// <summary>The clock of a service. Whoever puts it ahead has it back on time before the next test begins.</summary>
    public TurnableClock ClockOf(string service) => _clocks[service];

    public async Task InitializeAsync()
    {
        await Task.WhenAll(_databases.Values.Select(database => database.InitializeAsync()));
        _data = DataFolder.Open(_folder);
        _secrets = ShopSecrets.Open(_data);
        _servers = await PrivateServers.StartAsync(
            _data, await GivenServersAsync(), needsPostgres: false, durable: false, CancellationToken.None);
        var services = ShopServices.All.Where(service => service != ShopServices.CourierSimulator).ToList();
        var hosts = await Task.WhenAll(services.Select(StartAsync));
        foreach (var (service, host) in services.Zip(hosts))
        {
            _hosts.Add(service.Name, host);
        }

        await UntilEverybodyKnowsTheCatalogueAsync();
    }

    /// <summary>Stops a service, without a word to the others, and starts it again.</summary>
    public async Task RestartAsync(string name)
    {
        await StopAsync(name);
        await PutBackAsync(name);
    }

    /// <summary>Stops a service, without a word to the others.</summary>
    public Task StopAsync(string name) => _hosts[name].DisposeAsync().AsTask();

    /// <summary>Stops a service and makes of it a program in a process of its own, which the caller starts and ends.</summary>
    public async Task<KillableProgram> TakeOutAsync(string name)
    {
        await StopAsync(name);
        var service = ServiceOf(name);
        var settings = SettingsOf(service);
        foreach (var (key, value) in TestIdentity.Settings)
        {
            settings[key] = value;
        }

        // What a killed process had begun, the next one takes over soon enough for a test.
        settings["Events:ClaimAfter"] = "00:00:01";
        settings["Payments:OperationLease"] = "00:00:05";
        return new KillableProgram(service.ProgramFile, settings);
    }

    /// <summary>Starts a service again that was stopped or taken out.</summary>
    public async Task PutBackAsync(string name)
    {
        var host = await StartAsync(ServiceOf(name));
        lock (_hosts)
        {
            _hosts[name] = host;
        }
    }

    /// <summary>Waits until every subgraph has handled what the others told it.</summary>
    public Task UntilQuietAsync()
        => EventsUnderWay.WaitUntilHandledAsync(_servers!.Redis, CancellationToken.None, KeyPrefix);

    public async Task DisposeAsync()
    {
        await Task.WhenAll(_hosts.Values.Select(host => host.DisposeAsync().AsTask()));
        await _servers!.DisposeAsync();
        _data!.Dispose();
        await Task.WhenAll(_databases.Values.Select(database => database.DisposeAsync()));
        Directory.Delete(_folder, recursive: true);
    }

    private string KeyPrefix => $"{CatalogDatabase.Name}:";

    private static ShopService ServiceOf(string name) => ShopServices.All.Single(service => service.Name == name);

    // A thread of its own, because a service migrates and seeds before it first waits for something.
    private Task<SubgraphHost> StartAsync(ShopService service)
        => Task.Run(() =>
        {
            ServiceClockStartup.Clock = ClockOf(service.Name);
            return SubgraphHost.StartAsync(
                service.Create,
                new Dictionary<string, string>(SettingsOf(service))
                {
                    ["hostingStartupAssemblies"] = typeof(ServiceClockStartup).Assembly.GetName().Name!,
                });
        });

    private Dictionary<string, string> SettingsOf(ShopService service)
    {
        var settings = ServiceSettings.For(service, _basePort, _servers!, _secrets!);
        var configuration = settings.Arguments.Select(argument => argument.TrimStart('-').Split('=', 2))
            .ToDictionary(argument => argument[0], argument => argument[1]);
        // Tests count what a request costs; those about kept answers have a gateway of their own.
        configuration["Cache:Enabled"] = "false";
        BePatient(service, configuration);
        foreach (var (key, value) in settings.Secrets)
        {
            configuration[key] = value;
        }

        configuration["Gateway:Credential"] = TestIdentity.GatewayCredential;
        configuration["Redis:KeyPrefix"] = KeyPrefix;
        return configuration;
    }

    // A service that has just been started compiles what it does first, and tests share the machine with others: what they are
    // about is what comes of it, not how soon.
    private static void BePatient(ShopService service, Dictionary<string, string> configuration)
    {
        if (service != ShopServices.Gateway)
        {
            return;
        }

        configuration["Limits:ExecutionSeconds"] = "90";

        foreach (var subgraph in ShopServices.Subgraphs)
        {
            configuration[$"Subgraphs:{subgraph.Name}:TimeoutSeconds"] = "60";
        }
    }

    // What is sold, and what of it lies in stock, reaches the others through events, some seconds after the first start.
    private async Task UntilEverybodyKnowsTheCatalogueAsync()
    {
        await Eventually.IsAsync((long)DemoCatalogue.VariantCount, () => CountAsync("cart", "sold_variants"), s_patience);
        await Eventually.IsAsync((long)DemoCatalogue.ProductCount, () => CountAsync("search", "indexed_products"), s_patience);
        var stock = await CountAsync("inventory", "stock_items");
        await Eventually.IsAsync(stock, () => CountAsync("cart", "stock_levels"), s_patience);
    }

    private async Task<long> CountAsync(string subgraph, string table)
    {
        await using var connection = new NpgsqlConnection(DatabaseOf(subgraph).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<ConnectionSettings> GivenServersAsync()
    {
        var given = ShopServices.Subgraphs.ToDictionary(
            service => $"ConnectionStrings:{service.ConnectionName}",
            service => (string?)_databases[service.Name].ConnectionString);
        given["ConnectionStrings:Redis"] = await TestServers.RedisAsync();
        return new ConnectionSettings(new ConfigurationBuilder().AddInMemoryCollection(given).Build());
    }
}
