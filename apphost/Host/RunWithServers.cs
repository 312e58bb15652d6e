using EShop.LocalServers;

namespace EShop.AppHost;

/// <summary>Runs a command with a private PostgreSQL and Redis that keep nothing: how the tests are run.</summary>
internal sealed class RunWithServers(IReadOnlyList<string> command) : AppHostCommand
{
    public override async Task<int> RunAsync(CancellationToken stop)
    {
        using var data = DataFolder.OpenTemporary();
        await using var servers = await PrivateServers.StartAsync(
            data, ConnectionSettings.FromEnvironment(), needsPostgres: true, durable: false, stop);
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = servers.Postgres("postgres"),
            ["ConnectionStrings__Redis"] = servers.Redis,
        };

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var run = ForegroundProcess.RunAsync(command, environment, ended.Token);
        var died = servers.WhenOneDiesAsync();
        if (await Task.WhenAny(run, died) == died)
        {
            ended.Cancel();
            await run;
            throw new LocalServerException(await died);
        }

        return await run;
    }
}
