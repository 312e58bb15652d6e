using System.Diagnostics;
using EShop.Search.Domain;
using EShop.Search.Tests;
using EShop.TestKit;

namespace EShop.Search.Types.Tests;

public sealed class BadInputTests(BadInputTests.Shop shop) : IClassFixture<BadInputTests.Shop>
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("the and of a")]
    [InlineData("& | ! <-> ( ) : * \\ '' \"")]
    [InlineData("🍎🍏")]
    [InlineData("\0")]
    [InlineData("''''''")]
    [InlineData("qqqqqq")]
    [InlineData("חלב")]
    public async Task A_query_without_a_word_that_some_product_has_finds_nothing(string query)
    {
        var found = await shop.Host.SearchAsync(
            query,
            "totalCount didYouMean nodes { product { id } } facets { inStock }");

        Assert.Equal(0, found.GetProperty("totalCount").GetInt32());
        Assert.Equal(0, found.GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, found.GetProperty("facets").GetProperty("inStock").GetInt32());
    }

    [Theory]
    [InlineData("\"honey\" & !honey:*")]
    [InlineData("ho\0ney honey")]
    [InlineData("honey'); DROP TABLE index_entries; --")]
    [InlineData("🍯 honey \uD83C")]
    [InlineData("<b>honey</b>")]
    [InlineData("‮honey‬")]
    public async Task Signs_around_a_word_mean_nothing(string query)
        => Assert.Equal(["Honey"], await shop.Host.NamesAsync(query));

    [Fact]
    public async Task A_huge_query_is_refused_in_bounded_time()
    {
        var time = Stopwatch.StartNew();

        var answer = await shop.Host.AskAsync(new string('h', 1_000_000), "totalCount");

        Assert.NotEmpty(answer.Errors);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, s_bound);
    }

    [Fact]
    public async Task The_longest_query_is_answered_in_bounded_time()
    {
        var words = Enumerable.Range(0, 90).Select(number => $"zaab{number:x2}zaab{number:x2}");
        var query = string.Join(' ', words)[..SearchTerms.MaxLength];
        var time = Stopwatch.StartNew();

        await shop.Host.SearchAsync(query, "totalCount");

        Assert.InRange(time.Elapsed, TimeSpan.Zero, s_bound);
    }

    [Theory]
    [InlineData(101, null)]
    [InlineData(-1, null)]
    [InlineData(int.MaxValue, null)]
    [InlineData(20, "nonsense")]
    [InlineData(20, "\0")]
    [InlineData(20, "1'; DROP TABLE labels")]
    public async Task A_page_that_cannot_be_is_refused(int first, string? after)
        => AssertInvalid(await shop.Host.AskAsync("honey", "totalCount", first: first, after: after));

    [Theory]
    [InlineData("""{ "minPrice": 5, "maxPrice": 4 }""")]
    [InlineData("""{ "minPrice": -1 }""")]
    [InlineData("""{ "minRating": 6 }""")]
    [InlineData("""{ "attributes": [{ "code": "a", "values": ["\u0000"] }] }""")]
    [InlineData("""{ "attributes": [{ "code": "a", "values": ["x"] }, { "code": "a", "values": ["y"] }] }""")]
    public async Task A_filter_that_cannot_be_is_refused(string filter)
        => AssertInvalid(await shop.Host.AskAsync(
            "honey",
            "totalCount",
            System.Text.Json.JsonElement.Parse(filter)));

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var page = await shop.Host.SearchAsync("honey", "pageInfo { endCursor }");
        var cursor = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();

        AssertInvalid(await shop.Host.AskAsync("honey", "totalCount", sort: "NEWEST", after: cursor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🍯")]
    [InlineData("'\\%_")]
    [InlineData("the ")]
    public async Task A_prefix_without_words_suggests_nothing_and_breaks_nothing(string prefix)
    {
        var answer = await shop.Host.Client.PostAsync(
            "query ($p: String!) { suggest(prefix: $p) { text } }",
            new { p = prefix });

        Assert.Equal(0, answer.Data.GetProperty("suggest").GetArrayLength());
    }

    private static void AssertInvalid(GraphQLResponse answer)
        => Assert.Equal(
            "SEARCH_INVALID",
            answer.Errors[0].GetProperty("extensions").GetProperty("code").GetString());

    public sealed class Shop : IAsyncLifetime
    {
        public SearchHost Host { get; } = new();

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            await Host.TellAsync(new TestProduct("Honey") { Description = "From bees." }.Published);
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}
