using Cacao.AspNetCore;
using EShop.Gateway;
using EShop.TestKit;

namespace Cacao.Clients.Tests;

/// <summary>The gateway as its program starts it, in front of <see cref="ShopServer"/>.</summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    private readonly ShopServer _shop;
    private readonly SubgraphHost _gateway;
    private readonly string _folder;

    private GatewayServer(ShopServer shop, SubgraphHost gateway, string folder)
    {
        _shop = shop;
        _gateway = gateway;
        _folder = folder;
    }

    public Uri Endpoint => new(_gateway.BaseAddress, "graphql");

    public static async Task<GatewayServer> StartAsync()
    {
        var shop = await ShopServer.StartAsync(HttpStatusPolicy.Draft2026);
        var folder = Directory.CreateTempSubdirectory("cacao-clients-").FullName;
        using var http = new HttpClient();
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder, "shop.graphqls"), await http.GetStringAsync($"{shop.Endpoint}?sdl"));
        var configuration = System.IO.Path.Combine(folder, "fusion-config.json");
        await File.WriteAllTextAsync(
            configuration,
            $$"""{"subgraphs":{"shop":{"schema":"shop.graphqls","url":"{{shop.Endpoint}}"} } }""");
        var gateway = await SubgraphHost.ListenAsync(GatewayHost.Create, new Dictionary<string, string>
        {
            // The audit asks for the schema, which production does not tell.
            ["environment"] = "Development",
            ["FusionConfig"] = configuration,
            ["Operations"] = System.IO.Path.Combine(NodeProject.Folder, "documents"),
        });
        return new GatewayServer(shop, gateway, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _shop.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
