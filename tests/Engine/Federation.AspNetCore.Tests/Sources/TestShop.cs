using System.Text.Json;
using Cacao.Types.Configuration;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>Subgraphs and a gateway in front of them, each listening on a loopback port and configured through files.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gateway-").FullName;
    private readonly List<SubgraphHost> _subgraphs = [];
    private SubgraphHost? _gateway;

    public GraphQLClient Client => _gateway!.Client;

    public HttpClient Http => _gateway!.Http;

    public IServiceProvider Services => _gateway!.Services;

    /// <summary>Replaces a source schema's file.</summary>
    public Task WriteSchemaAsync(string name, string sdl) =>
        File.WriteAllTextAsync(System.IO.Path.Combine(_folder, $"{name}.graphqls"), sdl);

    /// <summary>Starts everything.</summary>
    /// <param name="subgraphs">The source schemas with what executes them.</param>
    /// <param name="configuration">Settings of the gateway.</param>
    public static async Task<TestShop> StartAsync(
        IReadOnlyList<(string Name, string Sdl, Action<SchemaBuilder> Configure)> subgraphs,
        IReadOnlyDictionary<string, string>? configuration = null)
    {
        var shop = new TestShop();
        try
        {
            var sources = new List<(string, string, Uri)>();
            foreach (var (name, sdl, configure) in subgraphs)
            {
                var host = await SubgraphHost.ListenAsync(arguments => CreateSubgraph(arguments, configure));
                shop._subgraphs.Add(host);
                sources.Add((name, sdl, new Uri(host.BaseAddress, "graphql")));
            }

            await shop.StartGatewayAsync(sources, configuration);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a gateway in front of servers that the test owns.</summary>
    public static async Task<TestShop> StartAsync(
        IReadOnlyList<(string Name, string Sdl, Uri Url)> sources,
        IReadOnlyDictionary<string, string>? configuration = null)
    {
        var shop = new TestShop();
        try
        {
            await shop.StartGatewayAsync(sources, configuration);
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        foreach (var subgraph in _subgraphs)
        {
            await subgraph.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartGatewayAsync(
        IReadOnlyList<(string Name, string Sdl, Uri Url)> sources,
        IReadOnlyDictionary<string, string>? configuration)
    {
        foreach (var (name, sdl, _) in sources)
        {
            await File.WriteAllTextAsync(System.IO.Path.Combine(_folder, $"{name}.graphqls"), sdl);
        }

        var file = System.IO.Path.Combine(_folder, "fusion-config.json");
        var subgraphs = sources.ToDictionary(s => s.Name, s => new { schema = $"{s.Name}.graphqls", url = s.Url });
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { subgraphs }));
        var settings = new Dictionary<string, string>(configuration ?? new Dictionary<string, string>())
        {
            ["FusionConfig"] = file,
        };
        _gateway = await SubgraphHost.ListenAsync(CreateGateway, settings);
    }

    private static WebApplication CreateSubgraph(string[] arguments, Action<SchemaBuilder> configure)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.AddGraphQL().ConfigureSchema(configure);
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }

    private static WebApplication CreateGateway(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.AddGraphQLGateway();
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }
}
