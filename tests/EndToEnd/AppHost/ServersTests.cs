using System.Text.Json;
using EShop.LocalServers;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.AppHost;

public sealed class ServersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eshop-servers-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_command_gets_servers_and_its_exit_code_is_passed_on()
    {
        const string Script =
            """echo "$ConnectionStrings__Postgres|$ConnectionStrings__Redis"; pgrep -P $PPID; exit 7""";
        await using var host = AppHostProcess.Start(["--servers-only", "--", "sh", "-c", Script]);

        Assert.Equal(7, await host.WaitForExitAsync());
        Assert.Matches(@"^Host=127\.0\.0\.1;Port=\d+;.*\|127\.0\.0\.1:\d+,password=", host.Output);
        await ProcessTree.WaitUntilGoneAsync([.. host.Output.Split('\n').Skip(1).Select(int.Parse)]);
    }

    [Fact]
    public async Task Given_connection_strings_replace_the_private_servers()
    {
        var databases = new List<TestDatabase>();
        var given = new Dictionary<string, string?> { ["ConnectionStrings__Redis"] = await TestServers.RedisAsync() };
        try
        {
            foreach (var subgraph in Subgraphs())
            {
                databases.Add(await TestDatabase.CreateAsync());
                given[$"ConnectionStrings__{subgraph}"] = databases[^1].ConnectionString;
            }

            await using var host = AppHostProcess.Start(
                ["--data", _folder, "--base-port", $"{AppHostProcess.FindBasePort()}"], given);

            await host.WaitUntilReadyAsync();

            Assert.Empty(ProcessTree.Descendants(host.Id));
            Assert.DoesNotContain("PostgreSQL", host.Output);
            Assert.False(Directory.Exists(Path.Combine(_folder, "postgres")));
        }
        finally
        {
            await Task.WhenAll(databases.Select(database => database.DisposeAsync()));
        }

        static IEnumerable<string> Subgraphs()
            => JsonElement.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.FullPath, "fusion-config.json")))
                .GetProperty("subgraphs")
                .EnumerateObject()
                .Select(subgraph => subgraph.Name);
    }

    [Fact]
    public async Task A_missing_binary_is_named_with_its_package()
    {
        foreach (var tool in new[] { "setsid", "setpriv", "install", "chown", "sh", "test", "dotnet" })
        {
            File.CreateSymbolicLink(Path.Combine(_folder, tool), SystemBinaries.FindOnPath(tool)!);
        }

        await using var host = AppHostProcess.Start(
            ["--data", Path.Combine(_folder, "data"), "--base-port", $"{AppHostProcess.FindBasePort()}"],
            new Dictionary<string, string?> { ["PATH"] = _folder });

        Assert.Equal(1, await host.WaitForExitAsync());
        Assert.Equal(
            "redis-server was not found on this machine; install it with: apt-get install redis-server", host.Errors);
        Assert.False(Directory.Exists(Path.Combine(_folder, "data/postgres")));
    }

    [Fact]
    public async Task A_folder_that_the_servers_cannot_reach_is_no_obstacle()
    {
        // Like a project below /root.
        var hidden = Directory.CreateDirectory(
            Path.Combine(_folder, "hidden"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var data = DataFolder.Open(Path.Combine(hidden.FullName, "data"));

        await using (var server = await RedisServer.StartAsync(data, durable: true))
        {
            Assert.False(server.Process.Exited.IsCompleted);
        }

        File.WriteAllText(Path.Combine(data.Path, "notes.txt"), "not the servers'");
        Directory.CreateDirectory(Path.Combine(data.Path, "photos"));
        data.Clear();
        Assert.Equal(
            ["in-use.lock", "logs", "notes.txt", "photos"],
            Directory.EnumerateFileSystemEntries(data.Path).Select(entry => Path.GetFileName(entry)!).Order());
    }
}
