using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events;
using EShop.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StackExchange.Redis;

namespace EShop.Gateway.Tests.Caching;

/// <summary>Answers are kept in Redis, and events of the subgraphs make them worthless.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Schema = """
        directive @cacheControl(maxAge: Int) on OBJECT | FIELD_DEFINITION
        type Query { productById(id: ID!): Product @lookup @cacheControl(maxAge: 600) }
        type Product @cacheControl(maxAge: 600) { id: ID! name: String }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("caching-").FullName;
    private readonly Guid _product = Guid.CreateVersion7();
    private Dictionary<string, string> _settings = null!;
    private SubgraphHost _catalog = null!;
    private int _requests;

    public async Task InitializeAsync()
    {
        _catalog = await SubgraphHost.ListenAsync(CreateCatalog);
        await File.WriteAllTextAsync(Path.Combine(_folder, "catalog.graphqls"), Schema);
        var file = Path.Combine(_folder, "fusion-config.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            subgraphs = new { catalog = new { schema = "catalog.graphqls", url = new Uri(_catalog.BaseAddress, "graphql") } },
        }));
        _settings = await TestRedis.SettingsAsync();
        _settings["FusionConfig"] = file;
        _settings["ReloadSeconds"] = "0";
    }

    public async Task DisposeAsync()
    {
        await _catalog.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Gateways_share_answers_until_an_event_says_that_they_are_old()
    {
        await using var first = await SubgraphHost.ListenAsync(GatewayHost.Create, _settings);
        await using var second = await SubgraphHost.ListenAsync(GatewayHost.Create, _settings);

        Assert.Equal("name 1", await AskAsync(first));
        await Eventually.IsAsync("name 1", () => AskAsync(second));
        Assert.Equal(1, _requests);

        await PublishAsync(new PriceChanged(Guid.CreateVersion7(), _product, []));

        await Eventually.IsAsync("name 2", () => AskAsync(second));
        await Eventually.IsAsync("name 2", () => AskAsync(first));
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Without_redis_every_answer_is_new()
    {
        _settings["ConnectionStrings:Redis"] = "";
        await using var gateway = await SubgraphHost.ListenAsync(GatewayHost.Create, _settings);

        Assert.Equal("name 1", await AskAsync(gateway));
        Assert.Equal("name 2", await AskAsync(gateway));
    }

    private async Task<string?> AskAsync(SubgraphHost gateway)
    {
        var id = NodeIds.Format("Product", _product);
        var answer = await gateway.Client.PostAsync($$"""{ productById(id: "{{id}}") { name } }""");
        return answer.Body.GetProperty("data").GetProperty("productById").GetProperty("name").GetString();
    }

    // As the relay of a subgraph does it.
    private async Task PublishAsync(PriceChanged message)
    {
        using var redis = await ConnectionMultiplexer.ConnectAsync(_settings["ConnectionStrings:Redis"]);
        var prefix = _settings["Redis:KeyPrefix"];
        await redis.GetDatabase().ExecuteAsync(
            "XADD", $"{prefix}events:{{catalog}}", "*", "name", nameof(PriceChanged),
            "payload", EventContracts.Of(typeof(PriceChanged)).Write(message));
        await redis.GetSubscriber().PublishAsync(new RedisChannel($"{prefix}events:{{catalog}}:published", RedisChannel.PatternMode.Literal), "");
    }

    private WebApplication CreateCatalog(string[] arguments)
    {
        var app = WebApplication.CreateSlimBuilder(arguments).Build();
        app.MapPost("/graphql", (HttpContext context) =>
        {
            context.Response.ContentType = "application/graphql-response+json";
            var number = Interlocked.Increment(ref _requests);
            return context.Response.WriteAsync("{\"data\":{\"productById\":{\"name\":\"name " + number + "\"}}}");
        });
        return app;
    }
}
