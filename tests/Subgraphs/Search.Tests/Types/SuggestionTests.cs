using System.Text.Json;
using EShop.Search.Tests;

namespace EShop.Search.Types.Tests;

public sealed class SuggestionTests(SuggestionTests.Shop shop) : IClassFixture<SuggestionTests.Shop>
{
    [Theory]
    [InlineData("mint", "Mint", "Mintgrove", "Mint Toothpaste", "Peppermint Tea")]
    [InlineData("MINTG", "Mintgrove", "Mint Toothpaste")]
    [InlineData("toothpas", "Mint Toothpaste")]
    [InlineData("mint tooth", "Mint Toothpaste")]
    [InlineData("tothpaste", "Mint Toothpaste")]
    [InlineData("to", "Tomatoes", "Mint Toothpaste")]
    [InlineData("xyz")]
    public async Task What_is_typed_becomes_brands_and_categories_and_then_products(
        string prefix,
        params string[] expected)
        => Assert.Equal(expected, (await SuggestAsync(prefix)).Select(one => one.GetProperty("text").GetString()));

    [Fact]
    public async Task A_suggestion_leads_to_what_it_names_and_all_of_them_cost_one_statement()
    {
        using var statements = shop.Host.RecordStatements();

        var suggestions = await SuggestAsync("mintg");

        Assert.Equal(1, statements.Count);
        Assert.Equal(
            SearchHost.GlobalId("Brand", Shop.Mintgrove),
            suggestions[0].GetProperty("brand").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, suggestions[0].GetProperty("product").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, suggestions[1].GetProperty("product").ValueKind);
    }

    [Fact]
    public async Task A_brand_without_products_in_the_shop_is_not_suggested()
    {
        var product = new TestProduct("Fleeting") { Brand = (Guid.CreateVersion7(), "Quixotic") };
        await shop.Host.TellAsync(product.Published);
        Assert.Equal(2, (await SuggestAsync("quix")).Count);

        await shop.Host.TellAsync(new Contracts.Events.Catalog.ProductUnpublished(product.Id, [product.VariantId]));

        Assert.Empty(await SuggestAsync("quix"));
    }

    [Theory]
    [InlineData("haus", "GERMAN", 1)]
    [InlineData("häusern", "GERMAN", 1)]
    [InlineData("häusern", "SIMPLE", 0)]
    public async Task A_product_is_found_in_the_forms_of_its_language(string query, string language, int expected)
    {
        var answer = await shop.Host.Client.PostAsync(
            "query ($q: String, $l: SearchLanguage) { search(query: $q, language: $l) { hasAllWords totalCount } }",
            new { q = query, l = language });

        Assert.Equal(expected, answer.Data.GetProperty("search").GetProperty("totalCount").GetInt32());
    }

    private async Task<List<JsonElement>> SuggestAsync(string prefix)
        => [.. (await shop.Host.Client.PostAsync(
            "query ($p: String!) { suggest(prefix: $p) { text product { id } brand { id } category { id } } }",
            new { p = prefix })).Data.GetProperty("suggest").EnumerateArray()];

    public sealed class Shop : IAsyncLifetime
    {
        public static readonly Guid Mintgrove = Guid.CreateVersion7();

        public SearchHost Host { get; } = new();

        public async Task InitializeAsync()
        {
            await Host.InitializeAsync();
            TestProduct[] products =
            [
                new("Mint Toothpaste") { Brand = (Mintgrove, "Mintgrove") },
                new("Peppermint Tea") { Categories = [(Guid.CreateVersion7(), "Mint")], Reviews = (9, 45) },
                new("Tomatoes") { Reviews = (9, 45) },
                new("Vogelhaus") { Description = "Für alle Häuser", Attributes = [("language", "de")] }
            ];

            foreach (var product in products)
            {
                await Host.TellAsync(product.Published);
            }
        }

        public Task DisposeAsync() => Host.DisposeAsync();
    }
}
