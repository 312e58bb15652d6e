using System.Text.Json;
using EShop.Contracts;
using EShop.Contracts.Events.Catalog;
using EShop.Search.Tests;
using EShop.TestKit;

namespace EShop.Search.Types.Tests;

/// <summary>Twelve teas: by brand, category, price, rating, stock and origin each splits them otherwise.</summary>
public sealed class FilterAndPagingTests(FilterAndPagingTests.Shop shop) : IClassFixture<FilterAndPagingTests.Shop>
{
    private const string Facets =
        """
        facets {
          brands { name count } categories { name count } prices { from { amount } to { amount } count }
          ratings { minRating count } inStock soldOut attributes { code values { value count } }
        }
        """;

    [Fact]
    public async Task Each_filter_lets_through_what_it_names()
    {
        Assert.Equal(12, await CountAsync(null));
        Assert.Equal(12, await CountAsync(new { categoryId = Id("Category", Shop.Drinks) }));
        Assert.Equal(4, await CountAsync(new { categoryId = Id("Category", Shop.Green) }));
        Assert.Equal(6, await CountAsync(new { brandIds = new[] { Id("Brand", Shop.Leaf) } }));
        Assert.Equal(3, await CountAsync(new { minPrice = 200, maxPrice = 400 }));
        Assert.Equal(0, await CountAsync(new { currency = "USD", minPrice = 0 }));
        Assert.Equal(11, await CountAsync(new { inStock = true }));
        Assert.Equal(1, await CountAsync(new { inStock = false }));
        Assert.Equal(4, await CountAsync(new { minRating = 4 }));
        Assert.Equal(
            6,
            await CountAsync(new { attributes = new[] { new { code = "origin", values = new[] { "India" } } } }));
    }

    [Fact]
    public async Task A_facet_counts_what_the_other_filters_let_through()
    {
        var facets = (await shop.Host.SearchAsync(
            "tea",
            Facets,
            new
            {
                brandIds = new[] { Id("Brand", Shop.Leaf) },
                attributes = new[] { new { code = "origin", values = new[] { "India" } } }
            })).GetProperty("facets");

        // Leaf has the even ones, India the first six.
        Assert.Equal([("Kettle", 3), ("Leaf", 3)], Pairs(facets.GetProperty("brands"), "name").Order());
        Assert.Equal(
            [("China", 3), ("India", 3)],
            Pairs(facets.GetProperty("attributes")[0].GetProperty("values"), "value").Order());
        Assert.Equal(3, facets.GetProperty("inStock").GetInt32() + facets.GetProperty("soldOut").GetInt32());
        Assert.Equal(("Drinks", 3), Pairs(facets.GetProperty("categories"), "name")[0]);
        Assert.Equal(
            3,
            facets.GetProperty("prices").EnumerateArray().Sum(step => step.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task A_page_is_one_statement_and_counts_and_facets_one_more_each()
    {
        using var statements = shop.Host.RecordStatements();

        await shop.Host.SearchAsync("tea", "nodes { product { id } } pageInfo { hasNextPage } didYouMean");
        Assert.Equal(1, statements.Count);
        await shop.Host.SearchAsync("tea", "nodes { product { id } highlights { field } } totalCount " + Facets);
        Assert.Equal(1 + 4, statements.Count);
    }

    [Theory]
    [InlineData("RELEVANCE")]
    [InlineData("PRICE_ASCENDING")]
    [InlineData("PRICE_DESCENDING")]
    [InlineData("RATING")]
    [InlineData("NEWEST")]
    [InlineData("POPULARITY")]
    public async Task Pages_together_are_the_list(string sort)
    {
        var whole = Ids(await shop.Host.SearchAsync("tea", "edges { node { product { id } } }", sort: sort));
        var pages = new List<string>();
        string? after = null;

        for (var more = true; more;)
        {
            var page = await shop.Host.SearchAsync(
                "tea",
                "edges { node { product { id } } } pageInfo { hasNextPage endCursor }",
                sort: sort,
                first: 5,
                after: after);
            pages.AddRange(Ids(page));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(12, whole.Count);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task Each_sort_has_its_order()
    {
        Assert.Equal(Shop.Names, await shop.Host.NamesAsync("tea", sort: "PRICE_ASCENDING"));
        Assert.Equal(Shop.Names.Reverse(), await shop.Host.NamesAsync("tea", sort: "PRICE_DESCENDING"));
        Assert.Equal(Shop.Names.Reverse(), await shop.Host.NamesAsync("tea", sort: "NEWEST"));
        Assert.Equal("Tea 11", (await shop.Host.NamesAsync("tea", sort: "RATING"))[0]);
    }

    [Fact]
    public async Task A_category_offers_the_same_as_a_search()
    {
        var answer = await shop.Host.Client.PostAsync(
            $$"""
            { categoryById(id: "{{Id("Category", Shop.Green)}}") {
                products(sort: PRICE_DESCENDING, first: 2, filter: { inStock: true }) {
                    totalCount nodes { product { id } } } } }
            """);
        var products = answer.Data.GetProperty("categoryById").GetProperty("products");

        Assert.Equal(4, products.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            Id("Product", shop.Products[11].Id),
            products.GetProperty("nodes")[0].GetProperty("product").GetProperty("id").GetString());
    }

    private static string Id(string type, Guid id) => SearchHost.GlobalId(type, id);

    private async Task<int> CountAsync(object? filter)
        => (await shop.Host.SearchAsync(null, "totalCount", filter)).GetProperty("totalCount").GetInt32();

    private static (string, int)[] Pairs(JsonElement list, string name)
        => [.. list.EnumerateArray().Select(one
            => (one.GetProperty(name).GetString()!, one.GetProperty("count").GetInt32()))];

    private static List<string> Ids(JsonElement connection)
        => [.. connection.GetProperty("edges").EnumerateArray().Select(edge
            => edge.GetProperty("node").GetProperty("product").GetProperty("id").GetString()!)];

    public sealed class Shop : IAsyncLifetime
    {
        public static readonly Guid Drinks = Guid.CreateVersion7();
        public static readonly Guid Green = Guid.CreateVersion7();
        public static readonly Guid Leaf = Guid.CreateVersion7();

        private static readonly Guid s_kettle = Guid.CreateVersion7();

        public static string[] Names { get; } = [.. Enumerable.Range(0, 12).Select(number => $"Tea {number}")];

        public SearchHost Host { get; } = new();

        public List<TestProduct> Products { get; } = [];

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();

            for (var number = 0; number < 12; number++)
            {
                Products.Add(Tea(number));
                await Host.TellAsync(Products[^1].Published);
            }

            await Host.TellAsync(Products[0].Stock(0));
            await Host.TellAsync(Products[1].Stock(3));
        }

        public Task DisposeAsync() => Host.DisposeAsync();

        private static TestProduct Tea(int number)
            => new(Names[number])
            {
                Brand = number % 2 == 0 ? (Leaf, "Leaf") : (s_kettle, "Kettle"),
                Categories = number < 8 ? [(Drinks, "Drinks")] : [(Drinks, "Drinks"), (Green, "Green")],
                Price = 100 * number,
                Attributes = [("origin", number < 6 ? "India" : "China")],
                Reviews = (10, number < 8 ? 30 : 40 + number % 8),
                CreatedAt = new DateTimeOffset(2026, 1, 1, number, 0, 0, TimeSpan.Zero)
            };
    }
}
