using EShop.Search.Tests;
using EShop.TestKit;

namespace EShop.Search.Types.Tests;

/// <summary>What a small shop finds, and in which order.</summary>
public sealed class RelevanceTests(RelevanceTests.Shop shop) : IClassFixture<RelevanceTests.Shop>
{
    [Theory]
    [InlineData("banana", "Organic Banana")]
    [InlineData("BANANAS", "Organic Banana")]
    [InlineData("bananna", "Organic Banana")]
    [InlineData("banaan", "Organic Banana")]
    [InlineData("bana", "Organic Banana")]
    [InlineData("jalapeno", "Jalapeño Peppers")]
    [InlineData("Crème fraiche", "Crème Fraîche")]
    [InlineData("roastwerk", "Ground Beans")]
    [InlineData("gruond baens", "Ground Beans")]
    public async Task A_query_finds_a_product_in_any_form_of_its_words(string query, string expected)
        => Assert.Equal([expected], await shop.Host.NamesAsync(query));

    [Fact]
    public async Task The_name_outranks_brand_and_category_and_these_the_description()
        => Assert.Equal(
            ["Coffee Mug", "Ground Beans", "Chocolate Bar"],
            await shop.Host.NamesAsync("coffee"));

    [Fact]
    public async Task The_product_that_is_just_the_query_comes_before_those_that_have_it_among_others()
        => Assert.Equal(["Milk", "Oat Drink Like Milk Barista"], (await shop.Host.NamesAsync("milk"))[..2]);

    [Fact]
    public async Task What_is_sold_out_sinks_below_what_fits_less()
    {
        Assert.Equal(["Apple Juice From Old Orchards", "Apple"], await shop.Host.NamesAsync("apple"));
        Assert.Equal(["Apple Juice From Old Orchards"], await shop.Host.NamesAsync("apple", new { inStock = true }));
    }

    [Fact]
    public async Task Of_equal_names_the_better_rated_comes_first()
        => Assert.Equal(
            [shop.Loved.Id, shop.Hated.Id],
            await shop.FoundAsync("sponge"));

    [Fact]
    public async Task All_words_count_and_some_when_no_product_has_all()
    {
        var all = await shop.Host.SearchAsync("organic banana", "hasAllWords nodes { product { id } }");
        var some = await shop.Host.SearchAsync("banana mug", "hasAllWords totalCount");

        Assert.True(all.GetProperty("hasAllWords").GetBoolean());
        Assert.Equal(1, all.GetProperty("nodes").GetArrayLength());
        Assert.False(some.GetProperty("hasAllWords").GetBoolean());
        Assert.Equal(2, some.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("orgnic bananna", "organic banana")]
    [InlineData("organic bananas", null)]
    [InlineData("coff", null)]
    public async Task A_mistyped_query_is_told_how_it_was_understood(string query, string? expected)
        => Assert.Equal(
            expected,
            (await shop.Host.SearchAsync(query, "didYouMean")).GetProperty("didYouMean").GetString());

    [Fact]
    public async Task What_means_the_same_is_found_as_soon_as_staff_say_so()
    {
        Assert.Empty(await shop.Host.NamesAsync("aubergine"));

        await shop.Host.Staff.PostAsync(
            """
            mutation { addSearchSynonyms(input: { terms: ["Aubergine", "egg plant"] }) { synonymGroup { terms } } }
            """);

        Assert.Equal(["Egg Plant"], await shop.Host.NamesAsync("aubergine"));
    }

    [Fact]
    public async Task A_highlight_shows_the_words_that_match_as_plain_text()
    {
        var found = await shop.Host.SearchAsync(
            "coffees",
            "nodes { highlights { field parts { text isMatch } } }");
        var bar = found.GetProperty("nodes")[2].GetProperty("highlights")[0];

        Assert.Equal("DESCRIPTION", bar.GetProperty("field").GetString());
        Assert.Equal(
            ["Goes well with ", "Coffee", " & <b>tea</b>"],
            bar.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString()));
        Assert.Equal(
            [false, true, false],
            bar.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("isMatch").GetBoolean()));
    }

    [Fact]
    public async Task A_score_is_its_explanation_multiplied()
    {
        const string fields =
            "nodes { score explain { relevance availability rating popularity boost } }";
        var node = (await shop.Host.SearchAsync("apple", fields, client: shop.Host.Staff)).GetProperty("nodes")[1];
        var explain = node.GetProperty("explain");

        Assert.Equal(0.3m, explain.GetProperty("availability").GetDecimal());
        Assert.Equal(
            node.GetProperty("score").GetDecimal(),
            decimal.Round(
                explain.GetProperty("relevance").GetDecimal() * explain.GetProperty("boost").GetDecimal(),
                6));
    }

    [Theory]
    [InlineData("nodes { score }")]
    [InlineData("nodes { explain { boost } }")]
    public async Task Only_staff_see_scores(string fields)
    {
        var answer = await shop.Host.AskAsync("apple", fields, client: shop.Host.ClientOf(Guid.CreateVersion7()));

        Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    public sealed class Shop : IAsyncLifetime
    {
        public SearchHost Host { get; } = new();

        public TestProduct Loved { get; } = new("Sponge") { Reviews = (40, 195) };

        public TestProduct Hated { get; } = new("Sponge") { Reviews = (40, 60) };

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            var apple = new TestProduct("Apple");
            TestProduct[] products =
            [
                apple, Loved, Hated,
                new("Apple Juice From Old Orchards"),
                new("Organic Banana") { Description = "Sweet and ripe." },
                new("Jalapeño Peppers"),
                new("Crème Fraîche"),
                new("Milk"),
                new("Oat Drink Like Milk Barista"),
                new("Coffee Mug"),
                new("Ground Beans")
                {
                    Brand = (Guid.CreateVersion7(), "Roastwerk"), Categories = [(Guid.CreateVersion7(), "Coffee")]
                },
                new("Chocolate Bar") { Description = "Goes well with Coffee & <b>tea</b>" },
                new("Egg Plant"),
            ];

            foreach (var product in products)
            {
                await Host.TellAsync(product.Published);
            }

            await Host.TellAsync(apple.Stock(0));
        }

        public Task DisposeAsync() => Host.DisposeAsync();

        public async Task<Guid[]> FoundAsync(string query)
        {
            var ids = new[] { Loved.Id, Hated.Id }.ToDictionary(id => SearchHost.GlobalId("Product", id));
            var found = await Host.SearchAsync(query, "nodes { product { id } }");
            return
            [
                .. found.GetProperty("nodes").EnumerateArray()
                    .Select(node => ids[node.GetProperty("product").GetProperty("id").GetString()!])
            ];
        }
    }
}
