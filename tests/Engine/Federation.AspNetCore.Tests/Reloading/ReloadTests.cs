using Microsoft.Extensions.DependencyInjection;

namespace Cacao.Federation.AspNetCore.Tests;

/// <summary>A changed schema is taken into use while requests run; one that is wrong is not.</summary>
public sealed class ReloadTests : IAsyncLifetime
{
    private const string Schema = "type Query { product: Product } type Product { name: String }";
    private FaultySource _catalog = null!;
    private TestShop _shop = null!;

    private GatewayReloader Reloader => _shop.Services.GetRequiredService<GatewayReloader>();

    public async Task InitializeAsync()
    {
        _catalog = await FaultySource.StartAsync();
        _shop = await TestShop.StartAsync(
            [("catalog", Schema, _catalog.Url)],
            new Dictionary<string, string> { ["ReloadSeconds"] = "0" });
    }

    public async Task DisposeAsync()
    {
        await _shop.DisposeAsync();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task A_new_field_can_be_asked_for_after_a_change()
    {
        _catalog.Answer = (context, _) => FaultySource.WriteAsync(context, """{"data":{"product":{"price":3}}}""");
        Assert.Contains("errors", await AskAsync("{ product { price } }"));
        var before = Reloader.Status.Version;

        await _shop.WriteSchemaAsync("catalog", Schema.Replace("name: String", "name: String price: Int", StringComparison.Ordinal));
        Assert.True(await Reloader.ReloadAsync());

        Assert.Equal("""{"data":{"product":{"price":3}}}""", await AskAsync("{ product { price } }"));
        Assert.NotEqual(before, Reloader.Status.Version);
    }

    [Fact]
    public async Task A_request_that_runs_ends_with_the_schema_that_it_began_with()
    {
        var (isAsked, isReleased) = (new TaskCompletionSource(), new TaskCompletionSource());
        _catalog.Answer = async (context, _) =>
        {
            isAsked.SetResult();
            await isReleased.Task;
            await FaultySource.WriteAsync(context, """{"data":{"product":{"name":"Saw"}}}""");
        };
        var running = AskAsync("{ product { name } }");
        await isAsked.Task;

        await _shop.WriteSchemaAsync("catalog", Schema.Replace("name: String", "title: String", StringComparison.Ordinal));
        Assert.True(await Reloader.ReloadAsync());
        isReleased.SetResult();

        Assert.Equal("""{"data":{"product":{"name":"Saw"}}}""", await running);
        Assert.StartsWith("{\"errors\"", await AskAsync("{ product { name } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { product: Product")]
    [InlineData("type Query { product: Product }")]
    public async Task A_schema_that_is_wrong_is_refused_and_the_old_one_stays(string schema)
    {
        _catalog.Answer = (context, _) => FaultySource.WriteAsync(context, """{"data":{"product":{"name":"Saw"}}}""");
        var before = Reloader.Status;

        await _shop.WriteSchemaAsync("catalog", schema);
        Assert.False(await Reloader.ReloadAsync());

        Assert.Equal((before.Version, before.LoadedAt), (Reloader.Status.Version, Reloader.Status.LoadedAt));
        Assert.Contains("INVALID_GRAPHQL", Reloader.Status.RefusedChange);
        Assert.Equal("""{"data":{"product":{"name":"Saw"}}}""", await AskAsync("{ product { name } }"));

        await _shop.WriteSchemaAsync("catalog", Schema);
        Assert.False(await Reloader.ReloadAsync());
        Assert.Null(Reloader.Status.RefusedChange);
    }

    private async Task<string> AskAsync(string query) => (await _shop.Client.PostAsync(query)).Body.GetRawText();
}
