using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.Search.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EShop.Search.Index.Tests;

/// <summary>Each test has a shop of its own.</summary>
public sealed class IndexRebuildTests : IAsyncLifetime
{
    private const int Products = 60;

    private readonly SearchHost _host = new();
    private readonly List<TestProduct> _products = [];

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();

        for (var number = 0; number < Products; number++)
        {
            _products.Add(new TestProduct($"Lamp {number}"));
            await _host.TellAsync(_products[^1].Published);
        }
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_rebuilt_index_takes_the_place_of_the_old_one_which_goes_away()
    {
        var begun = await RebuildAsync();

        Assert.Equal("BUILDING", begun.State);
        await Eventually.IsAsync(begun.Number, LiveAsync);
        Assert.Equal(Products, await CountAsync());

        await using var db = _host.CreateContext();
        var rebuild = CreateRebuild(db, DateTimeOffset.UtcNow.AddMinutes(2));
        while (await rebuild.CleanUpAsync(25, CancellationToken.None) > 0)
        {
        }

        Assert.Equal([begun.Number], await db.IndexEntries.Select(entry => entry.Generation).Distinct().ToListAsync());
        Assert.Equal([begun.Number], await db.IndexWords.Select(word => word.Generation).Distinct().ToListAsync());
        Assert.Equal(1, await db.IndexGenerations.CountAsync());
    }

    [Fact]
    public async Task Whoever_begins_while_one_is_being_built_joins_it()
    {
        await _host.StopAsync();
        await using var db = _host.CreateContext();
        var first = await CreateRebuild(db).BeginAsync(CancellationToken.None);
        var others = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var other = _host.CreateContext();
            return (await CreateRebuild(other).BeginAsync(CancellationToken.None)).Id;
        }));

        Assert.All(others, id => Assert.Equal(first.Id, id));
    }

    [Fact]
    public async Task A_rebuild_that_ended_in_the_middle_goes_on_where_it_was()
    {
        await _host.StopAsync();
        int generation;
        await using (var db = _host.CreateContext())
        {
            var rebuild = CreateRebuild(db);
            generation = (await rebuild.BeginAsync(CancellationToken.None)).Id;
            Assert.True(await rebuild.StepAsync(25, CancellationToken.None));
            var half = await db.IndexGenerations.AsNoTracking().SingleAsync(row => row.Id == generation);
            Assert.Equal((IndexGenerationState.Building, 25), (half.State, half.Filled));
        }

        await _host.StartAsync();

        await Eventually.IsAsync(generation, LiveAsync);
        await using var after = _host.CreateContext();
        Assert.Equal(
            Products,
            await after.IndexGenerations.Where(row => row.Id == generation).Select(row => row.Filled).SingleAsync());
        Assert.Equal(Products, await CountAsync());
    }

    [Fact]
    public async Task During_rebuilds_no_search_sees_half_an_index_and_no_event_is_lost()
    {
        using var end = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 2).Select(_ => SearchUntilAsync(end.Token)).ToList();
        var events = Task.Run(() => RenameAllAsync(rounds: 3));

        for (var round = 0; round < 3; round++)
        {
            var begun = await RebuildAsync();
            await Eventually.IsAsync(begun.Number, LiveAsync);
        }

        await events;
        await end.CancelAsync();
        var counts = (await Task.WhenAll(searches)).SelectMany(count => count).ToList();

        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.Equal((Products, Products), count));
        await using var db = _host.CreateContext();
        var live = await LiveAsync();
        var names = await db.IndexEntries
            .Where(entry => entry.Generation == live)
            .ToDictionaryAsync(entry => entry.ProductId, entry => entry.Name);
        Assert.All(_products, product => Assert.Equal($"{product.Name} round 2", names[product.Id]));
    }

    [Fact]
    public async Task A_late_piece_of_a_rebuild_does_not_undo_an_event()
    {
        await _host.StopAsync();
        await using var db = _host.CreateContext();
        var generation = await CreateRebuild(db).BeginAsync(CancellationToken.None);
        var product = await db.IndexedProducts.AsNoTracking().FirstAsync();
        var stale = Listing.Of(product, SearchLanguage.English, DateTimeOffset.UtcNow);
        var writer = new IndexWriter(db);

        var news = stale with { Revision = stale.Revision + 1, Name = "New" };

        await writer.WriteAsync([news], null, CancellationToken.None);
        await writer.WriteAsync([stale with { Name = "Stale" }], generation.Id, CancellationToken.None);

        Assert.Equal(
            ["New", "New"],
            await db.IndexEntries
                .Where(entry => entry.ProductId == product.ProductId)
                .Select(entry => entry.Name)
                .ToListAsync());
    }

    [Fact]
    public async Task There_is_one_live_generation_and_one_beside_it()
    {
        await using var db = _host.CreateContext();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"INSERT INTO index_generations (state, started_at, changed_at, filled) VALUES ('Live', now(), now(), 0)"));
    }

    [Fact]
    public async Task Only_staff_who_may_write_rebuild_and_see_the_state()
    {
        var client = _host.ClientOf(Guid.CreateVersion7(), SearchScopes.Read);

        string[] documents = ["mutation { rebuildSearchIndex { __typename } }", "{ searchIndexState { products } }"];

        foreach (var document in documents)
        {
            var answer = await client.PostAsync(document);
            Assert.Equal(
                "AUTH_NOT_AUTHORIZED",
                answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        await using var db = _host.CreateContext();
        Assert.Equal(1, await db.IndexGenerations.CountAsync());
    }

    private static IndexRebuild CreateRebuild(SearchContext db, DateTimeOffset? now = null)
    {
        var clock = new ManualTimeProvider(now ?? DateTimeOffset.UtcNow);
        var options = Options.Create(new SearchOptions());
        var gate = new IndexGate(db);
        var index = new ProductIndex(db, gate, new IndexWriter(db), options, clock);
        return new IndexRebuild(db, gate, index, options, clock, NullLogger<IndexRebuild>.Instance);
    }

    private async Task<(int Number, string State)> RebuildAsync()
    {
        var generation = (await _host.Staff.PostAsync(
            "mutation { rebuildSearchIndex { searchIndexGeneration { number state } } }"))
            .Data.GetProperty("rebuildSearchIndex").GetProperty("searchIndexGeneration");
        return (generation.GetProperty("number").GetInt32(), generation.GetProperty("state").GetString()!);
    }

    private async Task<int> LiveAsync()
        => (await _host.Staff.PostAsync("{ searchIndexState { generations { number state } } }"))
            .Data.GetProperty("searchIndexState").GetProperty("generations").EnumerateArray()
            .Single(generation => generation.GetProperty("state").GetString() == "LIVE")
            .GetProperty("number").GetInt32();

    private async Task<int> CountAsync()
        => (await _host.SearchAsync("lamp", "totalCount")).GetProperty("totalCount").GetInt32();

    private Task<List<(int, int)>> SearchUntilAsync(CancellationToken end)
        => Task.Run(async () =>
        {
            var counts = new List<(int, int)>();

            while (!end.IsCancellationRequested)
            {
                var found = await _host.SearchAsync("lamp", "totalCount nodes { product { id } }", first: 100);
                var ids = found.GetProperty("nodes").EnumerateArray()
                    .Select(node => node.GetProperty("product").GetProperty("id").GetString());
                counts.Add((found.GetProperty("totalCount").GetInt32(), ids.Distinct().Count()));
            }

            return counts;
        });

    private async Task RenameAllAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var product in _products)
            {
                await _host.TellAsync((product with { Name = $"{product.Name} round {round}" }).Published);
            }
        }
    }
}
