using System.Diagnostics;
using EShop.AppHost.Checks;
using EShop.AppHost.Services;
using EShop.Gateway.Ide;
using EShop.LocalServers;

namespace EShop.AppHost;

/// <summary>Runs the whole shop until it is asked to stop; the end of any part of it is the end of all.</summary>
internal sealed class RunShop(AppHostOptions options, TextWriter output) : AppHostCommand
{
    public override async Task<int> RunAsync(CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        RequireFreePorts();
        using var data = DataFolder.Open(options.DataFolder);
        if (options.Reset)
        {
            data.Clear();
        }

        try
        {
            await using var servers = await StartServersAsync(data, stop);
            var secrets = ShopSecrets.Open(data);
            await using var services = await StartAsync(ShopServices.All.Except(ShopServices.Customers));
            var shopEnded = WhenAnythingEndsAsync(servers, services);
            await OrEndedAsync(services.WaitUntilReadyAsync(options.BasePort, stop), shopEnded);

            // Nobody comes before the shop is open: the gateway would have to say that there is nothing yet.
            await using var customers = await StartAsync(ShopServices.Customers);
            var ended = WhenOneEndsAsync(shopEnded, customers.WhenOneEndsAsync());
            await OrEndedAsync(customers.WaitUntilReadyAsync(options.BasePort, stop), ended);
            WriteAddresses(servers, clock.Elapsed);
            if (options.Check)
            {
                return await OrEndedAsync(CheckAsync(servers.Redis, stop), ended);
            }

            await using var login = await DemoLogin.ShowAsync(
                servers.Redis, new Uri(ShopServices.Notifications.Address(options.BasePort), "mailbox"), output);
            output.WriteLine("Press Ctrl-C to stop.");
            await OrEndedAsync(EventsUnderWay.WaitUntilHandledAsync(servers.Redis, stop), ended);
            output.WriteLine($"The subgraphs have told each other everything ({clock.Elapsed.TotalSeconds:0.0} s).");
            throw new ShopException(await ended.WaitAsync(stop));

            Task<RunningServices> StartAsync(IEnumerable<ShopService> some) => RunningServices.StartAsync(
                some, (service, token) => StartServiceAsync(service, servers, data, secrets, token), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Success;
        }
    }

    private static Task<string> WhenAnythingEndsAsync(PrivateServers servers, RunningServices services)
        => WhenOneEndsAsync(servers.WhenOneDiesAsync(), services.WhenOneEndsAsync());

    private static async Task<string> WhenOneEndsAsync(params Task<string>[] ends) => await await Task.WhenAny(ends);

    // What everything needs may end while we wait for something that then never happens.
    private static async Task OrEndedAsync(Task task, Task<string> ended)
    {
        if (await Task.WhenAny(task, ended) == ended)
        {
            throw new ShopException(await ended);
        }

        await task;
    }

    private static async Task<T> OrEndedAsync<T>(Task<T> task, Task<string> ended)
    {
        await OrEndedAsync((Task)task, ended);
        return await task;
    }

    private void RequireFreePorts()
    {
        foreach (var service in ShopServices.All)
        {
            var port = service.Port(options.BasePort);
            if (!LoopbackPort.IsFree(port))
            {
                throw new ShopException(
                    $"Port {port} of the service {service.Name} is taken by another program on 127.0.0.1; "
                    + "stop that program, or choose other ports with --base-port");
            }
        }
    }

    private Task<PrivateServers> StartServersAsync(DataFolder data, CancellationToken stop)
    {
        var given = ConnectionSettings.FromEnvironment();
        var needsPostgres = ShopServices.Subgraphs.Any(
            service => service.ConnectionName is { } name && !given.HasDatabase(name));
        return PrivateServers.StartAsync(data, given, needsPostgres, durable: true, stop);
    }

    private async Task<RunningService> StartServiceAsync(
        ShopService service, PrivateServers servers, DataFolder data, ShopSecrets secrets, CancellationToken stop)
    {
        var settings = ServiceSettings.For(service, options.BasePort, servers, secrets);
        return options.Processes
            ? SeparateService.Start(service, settings, data)
            : await InProcessService.StartAsync(service, settings, stop);
    }

    private async Task<int> CheckAsync(string redis, CancellationToken stop)
    {
        await EventsUnderWay.WaitUntilHandledAsync(redis, stop);
        var query = ReadmeQuery.Read(Path.Combine(ProjectFolder.FullPath, "README.md"));
        await new ShopCheck(ShopServices.Gateway.Address(options.BasePort), output).RunAsync(query, stop);
        return ExitCodes.Success;
    }

    private void WriteAddresses(PrivateServers servers, TimeSpan elapsed)
    {
        output.WriteLine($"The shop is ready ({elapsed.TotalSeconds:0.0} s).");
        foreach (var service in ShopServices.All)
        {
            var host = service == ShopServices.Gateway ? "localhost" : "127.0.0.1";
            output.WriteLine($"  {service.Name,-19}http://{host}:{service.Port(options.BasePort)}/{service.EntryPath}");
        }

        foreach (var (name, address) in servers.Addresses())
        {
            output.WriteLine($"  {name,-19}{address}");
        }

        if (!IdeFiles.BesideProgram().Exist)
        {
            output.WriteLine("The GraphQL IDE is missing; to get it, install npm (apt-get install npm) and start again.");
        }
    }
}
