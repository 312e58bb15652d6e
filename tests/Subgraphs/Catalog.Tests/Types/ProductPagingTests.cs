using System.Text.Json;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

public sealed class ProductPagingTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    private const string Page =
        """
        query Page($first: Int, $after: String, $last: Int, $before: String) {
          products(first: $first, after: $after, last: $last, before: $before) {
            nodes { name }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    [Fact]
    public async Task Following_the_end_cursor_gives_every_product_once_in_order()
    {
        var names = new List<string>();
        string? after = null;
        var pages = 0;

        do
        {
            var page = await PageAsync(new { first = 100, after });
            names.AddRange(Names(page));
            after = Cursor(page, "hasNextPage", "endCursor");
            pages++;
        }
        while (after is not null);

        Assert.Equal(20, pages);
        Assert.Equal(await AllNamesAsync(), names);
    }

    [Fact]
    public async Task Following_the_start_cursor_backwards_gives_every_product_once_in_order()
    {
        var names = new List<string>();
        string? before = null;

        do
        {
            var page = await PageAsync(new { last = 100, before });
            names.InsertRange(0, Names(page));
            before = Cursor(page, "hasPreviousPage", "startCursor");
        }
        while (before is not null);

        Assert.Equal(await AllNamesAsync(), names);
    }

    [Fact]
    public async Task A_page_has_20_products_when_the_client_does_not_say()
        => Assert.Equal((await AllNamesAsync())[..20], Names(await PageAsync(new { })));

    [Fact]
    public async Task The_first_page_has_no_page_before_it_and_the_last_none_after_it()
    {
        var first = (await PageAsync(new { first = 5 })).GetProperty("pageInfo");
        var last = (await PageAsync(new { last = 5 })).GetProperty("pageInfo");

        Assert.Equal((true, false), (Flag(first, "hasNextPage"), Flag(first, "hasPreviousPage")));
        Assert.Equal((false, true), (Flag(last, "hasNextPage"), Flag(last, "hasPreviousPage")));
    }

    [Fact]
    public async Task Each_edge_has_the_cursor_of_its_node()
    {
        var edges = (await host.Client.PostAsync("{ products(first: 3) { edges { cursor node { name } } } }"))
            .Data.GetProperty("products").GetProperty("edges").EnumerateArray().ToList();

        var rest = await PageAsync(new { first = 2, after = edges[0].GetProperty("cursor").GetString() });

        Assert.Equal(edges[1..].Select(edge => edge.GetProperty("node").GetProperty("name").GetString()), Names(rest));
    }

    [Fact]
    public async Task The_total_is_counted_only_when_it_is_asked_for()
    {
        using var statements = host.RecordStatements();

        await host.Client.PostAsync("{ products(first: 1) { nodes { name } } }");
        var without = statements.Count;
        statements.Clear();
        var counted = await host.Client.PostAsync("{ products(first: 1) { totalCount } }");

        Assert.Equal(1, without);
        Assert.InRange(statements.Count, 1, 2);
        Assert.Equal(DemoCatalogue.ProductCount, counted.Data.GetProperty("products").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("first: 101")]
    [InlineData("last: 101")]
    [InlineData("first: -1")]
    [InlineData("last: -1")]
    [InlineData("first: 2147483648")]
    [InlineData("first: 1, last: 1")]
    [InlineData("""first: 1, after: "not a cursor" """)]
    [InlineData("""last: 1, before: "e30=" """)]
    public async Task Bad_arguments_are_told_with_a_code_and_send_no_statement(string arguments)
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync($"{{ products({arguments}) {{ nodes {{ name }} }} }}");

        var error = Assert.Single(response.Errors);
        Assert.NotEmpty(error.GetProperty("extensions").GetProperty("code").GetString()!);
        Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength());
        Assert.Equal(0, statements.Count);
    }

    private async Task<JsonElement> PageAsync(object variables)
        => (await host.Client.PostAsync(Page, variables)).Data.GetProperty("products");

    private async Task<List<string>> AllNamesAsync()
    {
        await using var db = host.CreateContext();
        return await db.Products
            .OrderBy(product => product.Name)
            .ThenBy(product => product.Id)
            .Select(product => product.Name)
            .ToListAsync();
    }

    private static List<string> Names(JsonElement page)
        => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!)];

    private static string? Cursor(JsonElement page, string flag, string cursor)
    {
        var pageInfo = page.GetProperty("pageInfo");
        return Flag(pageInfo, flag) ? pageInfo.GetProperty(cursor).GetString() : null;
    }

    private static bool Flag(JsonElement pageInfo, string name) => pageInfo.GetProperty(name).GetBoolean();
}
