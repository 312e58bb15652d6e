using System.Text.Json;
using EShop.Search.Tests;
using EShop.TestKit;

namespace EShop.Search.Types.Tests;

/// <summary>
/// The products of several categories of one request. Each has to be what a search in that category alone finds, to the
/// cursor, in one statement for all that ask for the same.
/// </summary>
public sealed class CategoryProductsTests(FilterAndPagingTests.Shop shop) : IClassFixture<FilterAndPagingTests.Shop>
{
    private const string Fields =
        """
        edges { cursor node { product { id } } } totalCount didYouMean hasAllWords
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        facets {
          brands { brand { id } name count } categories { category { id } name count } inStock soldOut
          prices { from { amount } to { amount } count } ratings { minRating count }
          attributes { code values { value count } }
        }
        """;

    private static readonly Guid s_empty = Guid.CreateVersion7();

    private static string Drinks { get; } = SearchHost.GlobalId("Category", FilterAndPagingTests.Shop.Drinks);

    private static string Green { get; } = SearchHost.GlobalId("Category", FilterAndPagingTests.Shop.Green);

    private static string Empty { get; } = SearchHost.GlobalId("Category", s_empty);

    private static string Leaf { get; } = SearchHost.GlobalId("Brand", FilterAndPagingTests.Shop.Leaf);

    /// <summary>What is asked of all categories alike: order and length, then the filter.</summary>
    public static TheoryData<string, string> Alike => new()
    {
        { "first: 3", "" },
        { "first: 0", "" },
        { "first: 100", "" },
        { "first: 3, sort: PRICE_ASCENDING", "" },
        { "first: 3, sort: PRICE_DESCENDING", "" },
        { "first: 3, sort: RATING", "" },
        { "first: 3, sort: NEWEST", "" },
        { "first: 3, sort: POPULARITY", "" },
        { "first: 3", "inStock: true, minPrice: 100, maxPrice: 1000, minRating: 3" },
        { "first: 3", $"brandIds: [\"{Leaf}\"]" },
        { "first: 3", """attributes: [{ code: "origin", values: ["China", "Peru"] }]""" },
    };

    [Theory]
    [MemberData(nameof(Alike))]
    public async Task Each_category_has_what_a_search_in_it_finds_in_three_statements_for_all(string page, string filter)
    {
        using var statements = shop.Host.RecordStatements();
        var together = await ProductsAsync([.. new[] { Green, Empty, Drinks, Green }.Select(id => (id, page, filter))]);
        var cost = statements.Count;
        var alone = new Dictionary<string, string>
        {
            [Green] = await SearchAsync(Green, page, filter),
            [Empty] = await SearchAsync(Empty, page, filter),
            [Drinks] = await SearchAsync(Drinks, page, filter),
        };

        Assert.Equal([alone[Green], alone[Empty], alone[Drinks], alone[Green]], together);
        Assert.Equal(3, alone.Values.Distinct().Count());
        Assert.Equal(3, cost);
    }

    [Fact]
    public async Task Each_goes_on_behind_its_own_cursor()
    {
        const string First = "first: 2, sort: PRICE_ASCENDING";
        var drinks = await SearchAsync(Drinks, First);
        var green = await SearchAsync(Green, First);
        var afterDrinks = $"{First}, after: \"{EndOf(drinks)}\"";
        var afterGreen = $"{First}, after: \"{EndOf(green)}\"";

        using var statements = shop.Host.RecordStatements();
        var pages = await ProductsAsync(
            (Drinks, afterDrinks, ""), (Green, afterGreen, ""), (Drinks, First, ""), (Green, First, ""));
        var cost = statements.Count;

        Assert.Equal(
            [await SearchAsync(Drinks, afterDrinks), await SearchAsync(Green, afterGreen), drinks, green],
            pages);
        // Three different pages, each with its count and its facets.
        Assert.Equal(3 * 3, cost);
    }

    [Fact]
    public async Task What_asks_for_something_else_is_another_page()
    {
        (string Page, string Filter)[] asked =
        [
            ("first: 4", ""), ("first: 5", ""), ("first: 4, sort: NEWEST", ""), ("first: 4", "inStock: true"),
            ("first: 4", "inStock: false"), ("first: 4", "minRating: 4"), ("first: 4", "minPrice: 500"),
            ("first: 4", "maxPrice: 500"), ("first: 4", "minPrice: 100, currency: USD"),
            ("first: 4", $"brandIds: [\"{Leaf}\"]"), ("first: 4", $"categoryId: \"{Green}\""),
            ("first: 4", """attributes: [{ code: "origin", values: ["China"] }]"""),
            ("first: 4", """attributes: [{ code: "origin", values: ["India"] }]"""),
        ];
        var together = await ProductsAsync([.. asked.Select(one => (Drinks, one.Page, one.Filter))]);

        for (var place = 0; place < asked.Length; place++)
        {
            // A search names one category: of the two the narrower one.
            var category = asked[place].Filter.StartsWith("categoryId", StringComparison.Ordinal) ? Green : Drinks;
            var filter = category == Green ? "" : asked[place].Filter;
            Assert.Equal(await SearchAsync(category, asked[place].Page, filter), together[place]);
        }
    }

    [Fact]
    public async Task A_category_with_other_filters_has_facets_of_its_own()
    {
        using var statements = shop.Host.RecordStatements();
        var answer = await shop.Host.Client.PostAsync(
            $$"""
            {
              a: categoryById(id: "{{Green}}") { products { facets { inStock soldOut } } }
              b: categoryById(id: "{{Drinks}}") { products { facets { inStock soldOut } } }
              c: categoryById(id: "{{Drinks}}") { products(filter: { minRating: 4 }) { facets { inStock soldOut } } }
            }
            """);

        Assert.Equal(4, statements.Count);
        foreach (var (alias, filter) in new (string, object)[]
        {
            ("a", new { categoryId = Green }), ("b", new { categoryId = Drinks }),
            ("c", new { categoryId = Drinks, minRating = 4 }),
        })
        {
            var search = await shop.Host.SearchAsync(query: null, "facets { inStock soldOut }", filter);
            Assert.Equal(search.GetRawText(), answer.Data.GetProperty(alias).GetProperty("products").GetRawText());
        }
    }

    [Fact]
    public async Task A_search_that_cannot_be_carried_out_takes_no_other_with_it()
    {
        var answer = await shop.Host.Client.PostAsync(
            $$"""
            {
              a: categoryById(id: "{{Green}}") { products(first: 101) { totalCount } }
              b: categoryById(id: "{{Drinks}}") { products(first: 1) { totalCount } }
            }
            """);

        var error = Assert.Single(answer.Errors);
        Assert.Equal("A page has from 0 to 100 products.", error.GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Null, answer.PartialData.GetProperty("a").GetProperty("products").ValueKind);
        Assert.Equal(12, answer.PartialData.GetProperty("b").GetProperty("products").GetProperty("totalCount").GetInt32());
    }

    private static string? EndOf(string connection)
        => JsonDocument.Parse(connection).RootElement.GetProperty("pageInfo").GetProperty("endCursor").GetString();

    private async Task<string[]> ProductsAsync(params (string Category, string Page, string Filter)[] shelves)
    {
        var fields = shelves.Select((shelf, place) =>
            $$"""
            c{{place}}: categoryById(id: "{{shelf.Category}}") {
              products({{shelf.Page}}, filter: { {{shelf.Filter}} }) { {{Fields}} }
            }
            """);
        var answer = await shop.Host.Client.PostAsync($"{{ {string.Join('\n', fields)} }}");
        return
        [
            .. shelves.Select((_, place)
                => answer.Data.GetProperty($"c{place}").GetProperty("products").GetRawText())
        ];
    }

    private async Task<string> SearchAsync(string category, string page, string filter = "")
    {
        var answer = await shop.Host.Client.PostAsync(
            $$"""{ search({{page}}, filter: { categoryId: "{{category}}", {{filter}} }) { {{Fields}} } }""");
        return answer.Data.GetProperty("search").GetRawText();
    }
}
