using System.Diagnostics;
using EShop.Catalog;
using EShop.Search.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Xunit.Abstractions;

namespace EShop.Search.Index.Tests;

/// <summary>A new shop: the catalogue seeds its demo, and the index fills by its events alone.</summary>
public sealed class FirstRunTests(ITestOutputHelper output)
{
    private static readonly string[] s_prefixes =
        ["a", "ba", "choc", "organic", "organic ap", "daily choice m", "bananna", "zzz"];

    // What is promised is 10 ms; the machine of a test may be busy with others.
    private static readonly TimeSpan s_suggestionBound = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task The_index_fills_from_the_catalogues_events_and_suggests_at_once()
    {
        await using var catalogDatabase = await TestDatabase.CreateAsync();
        await using var searchDatabase = await TestDatabase.CreateAsync();
        var settings = new Dictionary<string, string>(await TestRedis.SettingsAsync())
        {
            ["ConnectionStrings:Catalog"] = catalogDatabase.ConnectionString,
            ["ConnectionStrings:Search"] = searchDatabase.ConnectionString,
            ["Demo:Seed"] = "true"
        };
        await using var search = await SubgraphHost.StartAsync(SearchSubgraph.Create, settings);
        await using var catalog = await SubgraphHost.StartAsync(CatalogSubgraph.Create, settings);

        await Eventually.IsAsync(
            DemoCatalogue.ProductCount,
            async () => await TotalAsync(search),
            TimeSpan.FromMinutes(3));

        var facets = (await search.Client.PostAsync(
            """
            { search(query: "organic apples") { nodes { product { id } }
                facets { brands { name } categories { name } ratings { count } } } }
            """)).Data.GetProperty("search");
        Assert.NotEqual(0, facets.GetProperty("nodes").GetArrayLength());
        Assert.All(
            facets.GetProperty("facets").GetProperty("categories").EnumerateArray(),
            category => Assert.NotEqual("", category.GetProperty("name").GetString()));
        Assert.NotEqual(0, facets.GetProperty("facets").GetProperty("ratings").GetArrayLength());
        await AssertFastAsync(search);
    }

    private static async Task<int> TotalAsync(SubgraphHost search)
        => (await search.Client.PostAsync("{ search(first: 0) { totalCount } }"))
            .Data.GetProperty("search").GetProperty("totalCount").GetInt32();

    private async Task AssertFastAsync(SubgraphHost search)
    {
        var times = new List<TimeSpan>();

        for (var round = 0; round < 20; round++)
        {
            foreach (var prefix in s_prefixes)
            {
                var time = Stopwatch.StartNew();
                await search.Client.PostAsync(
                    "query ($p: String!) { suggest(prefix: $p) { text } }",
                    new { p = prefix });
                times.Add(time.Elapsed);
            }
        }

        var median = times.Order().ElementAt(times.Count / 2);
        output.WriteLine($"suggest: median {median.TotalMilliseconds:f1} ms of {times.Count}");
        Assert.InRange(median, TimeSpan.Zero, s_suggestionBound);
    }
}
