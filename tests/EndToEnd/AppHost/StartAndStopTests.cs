using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using EShop.TestKit;
using Npgsql;

namespace EShop.EndToEnd.Tests.AppHost;

public sealed class StartAndStopTests(PreparedData prepared) : IClassFixture<PreparedData>, IAsyncLifetime
{
    private static readonly string[] s_programs =
    [
        "EShop.Analytics.dll", "EShop.Cart.dll", "EShop.Catalog.dll", "EShop.CourierSimulator.dll", "EShop.Delivery.dll",
        "EShop.Gateway.dll", "EShop.Inventory.dll", "EShop.Notifications.dll", "EShop.Orders.dll",
        "EShop.PaymentSandbox.dll", "EShop.Payments.dll", "EShop.Search.dll", "EShop.Users.dll",
    ];

    private readonly string _data = Directory.CreateTempSubdirectory("eshop-apphost-").FullName;
    private readonly int _port = AppHostProcess.FindBasePort();

    public Task InitializeAsync() => prepared.CopyToAsync(_data);

    public Task DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(ProcessTree.Terminate)]
    [InlineData(ProcessTree.Interrupt)]
    public async Task One_process_serves_everything_until_it_is_asked_to_stop(int signal)
    {
        await using var host = Start();
        await host.WaitUntilReadyAsync();
        var children = ProcessTree.Descendants(host.Id);

        Assert.Equal(HttpStatusCode.OK, await HealthAsync(_port));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(_port + 2));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(_port + 3));
        Assert.DoesNotContain(children, child => ProcessTree.CommandLine(child).Contains("dotnet"));

        host.Signal(signal);

        Assert.Equal(0, await host.WaitForExitAsync());
        Assert.Equal("", host.Errors);
        await ProcessTree.WaitUntilGoneAsync(children);
    }

    [Theory]
    [InlineData]
    [InlineData("--processes")]
    public async Task What_was_asked_before_the_stop_is_answered_with_all_that_it_needs(params string[] options)
    {
        await using var host = Start(options);
        await host.WaitUntilReadyAsync();
        await using var database = await OpenCatalogAsync();
        await using var held = await database.BeginTransactionAsync();
        await ExecuteAsync(database, "LOCK TABLE products IN ACCESS EXCLUSIVE MODE");
        using var http = new HttpClient();

        // First the catalogue, which waits for the table, then the inventory.
        const string Query = "{ products(first: 2) { nodes { availability { inStock } } } }";
        var answer = http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{_port}/graphql"), new { query = Query });
        await Eventually.IsAsync<object?>(1L, () => ExecuteAsync(database, "SELECT count(*) FROM pg_locks WHERE NOT granted"));
        host.Signal(ProcessTree.Terminate);
        await Eventually.IsAsync(false, () => ListensAsync(_port));
        await held.RollbackAsync();

        using var response = await answer;
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.False(body.TryGetProperty("errors", out _), body.GetRawText());
        Assert.Equal(2, body.GetProperty("data").GetProperty("products").GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, await host.WaitForExitAsync());
        Assert.Equal("", host.Errors);
    }

    [Fact]
    public async Task With_processes_every_service_has_its_own_and_all_end_together()
    {
        await using var host = Start("--processes");
        await host.WaitUntilReadyAsync();
        var children = ProcessTree.Descendants(host.Id);

        Assert.Equal(HttpStatusCode.OK, await HealthAsync(_port));
        Assert.Equal(
            s_programs,
            children.Select(ProcessTree.CommandLine).Where(line => line.Contains("dotnet exec"))
                .Select(line => Path.GetFileName(line.Split(' ')[2])).Order());

        host.Signal(ProcessTree.Terminate);

        Assert.Equal(0, await host.WaitForExitAsync());
        await ProcessTree.WaitUntilGoneAsync(children);
    }

    [Fact]
    public async Task No_child_outlives_a_killed_host_and_the_next_start_finds_the_data()
    {
        await using (var killed = Start("--processes"))
        {
            await killed.WaitUntilReadyAsync();
            var children = ProcessTree.Descendants(killed.Id);

            killed.Signal(ProcessTree.Kill);
            await killed.WaitForExitAsync();

            Assert.True(children.Count >= 6, "PostgreSQL, Redis and four services");
            await ProcessTree.WaitUntilGoneAsync(children);
        }

        // What a killed PostgreSQL leaves behind: a file with a process id that means another process by now.
        File.WriteAllText(Path.Combine(_data, "postgres/data/postmaster.pid"), $"{Environment.ProcessId}\n");
        var port = await File.ReadAllTextAsync(Path.Combine(_data, "postgres/port"));

        await using var host = Start();
        await host.WaitUntilReadyAsync();

        Assert.Contains($"127.0.0.1:{port}", host.Output);
    }

    [Theory]
    [InlineData("bin/postgres", "PostgreSQL ended unexpectedly")]
    [InlineData("redis-server", "Redis ended unexpectedly")]
    [InlineData("EShop.Inventory.dll", "The service inventory ended unexpectedly")]
    public async Task The_end_of_one_is_the_end_of_all(string victim, string sentence)
    {
        await using var host = Start("--processes");
        await host.WaitUntilReadyAsync();
        var children = ProcessTree.Descendants(host.Id);

        ProcessTree.Signal(ProcessTree.Descendant(host.Id, victim), ProcessTree.Kill);

        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.StartsWith(sentence, Assert.Single(host.Errors.Split('\n')));
        await ProcessTree.WaitUntilGoneAsync(children);
    }

    [Fact]
    public async Task A_taken_port_is_named_before_anything_starts()
    {
        using var taken = new TcpListener(IPAddress.Loopback, _port + 2);
        taken.Start();
        var data = Path.Combine(_data, "absent");

        await using var host = AppHostProcess.Start(["--data", data, "--base-port", $"{_port}"]);

        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.StartsWith(
            $"Port {_port + 2} of the service catalog is taken by another program", Assert.Single(host.Errors.Split('\n')));
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task A_data_folder_serves_one_run_at_a_time()
    {
        await using var first = Start();
        await first.WaitUntilReadyAsync();

        await using var second = AppHostProcess.Start(
            ["--data", _data, "--base-port", $"{AppHostProcess.FindBasePort()}"]);

        Assert.Equal(1, await second.WaitForExitAsync());
        Assert.Equal($"The data folder {_data} is in use by another run; stop it first", second.Errors);
    }

    [Fact]
    public async Task A_server_that_dies_at_start_is_explained_by_its_own_words()
    {
        File.AppendAllText(Path.Combine(_data, "postgres/data/postgresql.conf"), "no_such_setting = 1\n");
        await using var host = Start();

        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.StartsWith("PostgreSQL ended while starting with exit code 1: ", Assert.Single(host.Errors.Split('\n')));
    }

    [Fact]
    public async Task Reset_begins_with_empty_databases()
    {
        var password = File.ReadAllText(Path.Combine(_data, "postgres/password"));
        await using var host = Start("--reset", "--check");

        Assert.Equal(0, await host.WaitForExitAsync());
        Assert.NotEqual(password, File.ReadAllText(Path.Combine(_data, "postgres/password")));
    }

    [Fact]
    public async Task A_check_starts_asks_verifies_and_stops()
    {
        await using var host = Start("--check", "--processes");

        Assert.Equal(0, await host.WaitForExitAsync());
        Assert.Contains("Check passed: 20 products with prices and availability", host.Output);
        Assert.Equal("", host.Errors);

        // Nobody was asked before they were there.
        var logs = Directory.GetFiles(Path.Combine(_data, "logs"), "*.log").ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.DoesNotContain("with status Unhealthy", logs["gateway.log"]);
        Assert.Equal([], logs.Where(log => log.Value.Contains("Connection refused")).Select(log => log.Key));
    }

    private static async Task<HttpStatusCode> HealthAsync(int port)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"));
        return response.StatusCode;
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection database, string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        return await command.ExecuteScalarAsync();
    }

    private async Task<NpgsqlConnection> OpenCatalogAsync()
    {
        var folder = Path.Combine(_data, "postgres");
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "port")), CultureInfo.InvariantCulture),
            Username = "eshop",
            Password = (await File.ReadAllTextAsync(Path.Combine(folder, "password"))).Trim(),
            Database = "catalog",
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private AppHostProcess Start(params string[] options)
        => AppHostProcess.Start([.. options, "--data", _data, "--base-port", $"{_port}"]);
}
