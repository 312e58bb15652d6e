using System.Globalization;
using System.Text.Json;
using EShop.Gateway;

namespace Cacao.Benchmarks.Load.Soaking;

/// <summary>Keeps a gateway busy for a time while its schema is exchanged, a subgraph is restarted and clients leave, and compares
/// the memory of the process after a warm-up of half as long with that at the end.</summary>
internal static class Soak
{
    private const int FirstPort = 15250;
    private const int Measurements = 5;
    private const double Tolerance = 1.1;

    // Methods are compiled for good after some sixty calls; those that compose a schema have to get there in the warm-up, too.
    private static readonly TimeSpan s_swapInterval = TimeSpan.FromSeconds(3);

    private const string CatalogSchema =
        "type Query { product: Product } type Subscription { tick: Product } type Product @key(fields: \"id\") { id: ID! name: String }";

    private const string StockSchema =
        "type Query { productById(id: ID!): Product @lookup @internal } type Product { id: ID! stock: Int }";

    /// <param name="minutes">How long after the warm-up.</param>
    /// <param name="perSecond">How many requests a second.</param>
    /// <returns>0 when no request failed and the resident memory grew by no more than a tenth.</returns>
    public static async Task<int> RunAsync(double minutes, double perSecond)
    {
        var folder = Directory.CreateTempSubdirectory("soak-").FullName;
        var catalog = new SoakSubgraph(FirstPort, """{"data":{"product":{"name":"Saw","id":"1"}}}""");
        var stock = new SoakSubgraph(FirstPort + 1, """{"data":{"productById":{"stock":3}}}""");
        await catalog.StartAsync();
        await stock.StartAsync();
        await WriteAsync(folder, catalog, stock);
        await using var gateway = StartGateway(folder);
        await gateway.StartAsync();

        var figures = new SoakFigures();
        using var ended = new CancellationTokenSource(TimeSpan.FromMinutes(minutes * 1.5));
        using var clients = new SoakClients(new Uri($"http://127.0.0.1:{FirstPort + 2}/"), stock, figures);
        Task[] work =
        [
            clients.AskAsync(TimeSpan.FromSeconds(1 / perSecond), ended.Token),
            clients.LeaveAsync(TimeSpan.FromSeconds(5 / perSecond), ended.Token),
            .. Enumerable.Range(0, 5).Select(_ => clients.ListenAsync(ended.Token)),
            SwapAsync(folder, ended.Token),
            RestartAsync(stock, ended.Token),
        ];
        await WaitAsync(TimeSpan.FromMinutes(minutes / 2), ended.Token);
        var warm = Measure(0, figures);
        var last = warm;
        for (var part = 1; part <= Measurements; part++)
        {
            await WaitAsync(TimeSpan.FromMinutes(minutes / Measurements), ended.Token);
            last = Measure(part * minutes / Measurements, figures);
        }

        await Task.WhenAll(work);
        await gateway.StopAsync();
        Directory.Delete(folder, recursive: true);
        return figures.Failures == 0 && last.Resident <= warm.Resident * Tolerance ? 0 : 1;
    }

    private static MemoryInUse Measure(double minutes, SoakFigures figures)
    {
        var memory = MemoryInUse.Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes:F1} min after the warm-up: {memory}; {figures}"));
        return memory;
    }

    private static WebApplication StartGateway(string folder)
    {
        var builder = WebApplication.CreateBuilder(
        [
            "--urls", $"http://127.0.0.1:{FirstPort + 2}", "--environment", "Development", "--Logging:LogLevel:Default", "Critical",
            "--FusionConfig", System.IO.Path.Combine(folder, "fusion-config.json"), "--ReloadSeconds", "1", "--Ide:Enabled", "false",
            // All clients of the soak have one address.
            "--Limits:Rates:Enabled", "false",
        ]);
        builder.AddGateway();
        var app = builder.Build();
        app.MapGateway();
        return app;
    }

    private static async Task WriteAsync(string folder, SoakSubgraph catalog, SoakSubgraph stock)
    {
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "catalog.graphqls"), CatalogSchema);
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "stock.graphqls"), StockSchema);
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "fusion-config.json"), JsonSerializer.Serialize(new
        {
            subgraphs = new
            {
                catalog = new { schema = "catalog.graphqls", url = catalog.Url },
                stock = new { schema = "stock.graphqls", url = stock.Url },
            },
        }));
    }

    // Written beside and moved, as a deployment does it: nobody reads half a file.
    private static async Task SwapAsync(string folder, CancellationToken ended)
    {
        for (var version = 1; await WaitAsync(s_swapInterval, ended); version++)
        {
            var file = System.IO.Path.Combine(folder, "catalog.graphqls");
            await File.WriteAllTextAsync(file + ".new", CatalogSchema.Replace("name: String", $"name: String v{version}: Int", StringComparison.Ordinal));
            File.Move(file + ".new", file, overwrite: true);
        }
    }

    private static async Task RestartAsync(SoakSubgraph stock, CancellationToken ended)
    {
        while (await WaitAsync(TimeSpan.FromSeconds(30), ended))
        {
            await stock.StopAsync();
            await WaitAsync(TimeSpan.FromSeconds(3), ended);
            await stock.StartAsync();
        }
    }

    private static async Task<bool> WaitAsync(TimeSpan time, CancellationToken ended)
    {
        await Task.Delay(time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !ended.IsCancellationRequested;
    }
}
