using System.Net;
using Cacao.Execution.Configuration;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EShop.Gateway.Tests.Hosting;

/// <summary>The gateway as its program starts it, over one subgraph that a test makes up.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly WebApplication _subgraph;
    private readonly string _folder;

    private TestShop(WebApplication subgraph, string folder, SubgraphHost gateway)
    {
        _subgraph = subgraph;
        _folder = folder;
        Gateway = gateway;
    }

    public SubgraphHost Gateway { get; }

    public HttpClient Http => Gateway.Http;

    public GraphQLClient Client => Gateway.Client;

    /// <summary>Starts a subgraph and the gateway in front of it.</summary>
    /// <param name="sdl">The schema of the subgraph.</param>
    /// <param name="configure">Gives it resolvers.</param>
    /// <param name="settings">The configuration of the gateway.</param>
    /// <param name="documents">The trusted documents by the names of their files.</param>
    public static async Task<TestShop> StartAsync(
        string sdl,
        Action<IRequestExecutorBuilder>? configure = null,
        IReadOnlyDictionary<string, string>? settings = null,
        IReadOnlyDictionary<string, string>? documents = null)
    {
        var subgraph = CreateSubgraph(sdl, configure);
        await subgraph.StartAsync();
        var folder = Directory.CreateTempSubdirectory("eshop-gateway-").FullName;
        var operations = Directory.CreateDirectory(Path.Combine(folder, "schema", "operations")).FullName;
        File.WriteAllText(Path.Combine(folder, "shop.graphqls"), sdl);
        File.WriteAllText(
            Path.Combine(folder, "fusion-config.json"),
            $$"""{"subgraphs":{"shop":{"schema":"shop.graphqls","url":"{{subgraph.Urls.First()}}/graphql"} } }""");
        foreach (var (name, text) in documents ?? new Dictionary<string, string>())
        {
            File.WriteAllText(Path.Combine(operations, name), text);
        }

        var configuration = new Dictionary<string, string>(settings ?? new Dictionary<string, string>())
        {
            ["FusionConfig"] = Path.Combine(folder, "fusion-config.json"),
        };
        // Only the Redis that a test asks for, not that of the whole run.
        configuration.TryAdd("ConnectionStrings:Redis", "");
        return new TestShop(subgraph, folder, await SubgraphHost.ListenAsync(GatewayHost.Create, configuration));
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _subgraph.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication CreateSubgraph(string sdl, Action<IRequestExecutorBuilder>? configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        var graphql = builder.AddGraphQL().AddDocumentFromString(sdl);
        configure?.Invoke(graphql);
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }
}
