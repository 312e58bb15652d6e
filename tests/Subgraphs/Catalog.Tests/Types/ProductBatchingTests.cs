using EShop.Catalog.Tests;
using EShop.Contracts;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

public sealed class ProductBatchingTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task A_page_with_variants_and_prices_costs_three_statements_whatever_its_length(int length)
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            """
            query ($first: Int) {
              products(first: $first) {
                nodes { id name variants { sku price { amount currency } } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """,
            new { first = length });

        Assert.Equal(length, response.Data.GetProperty("products").GetProperty("nodes").GetArrayLength());
        Assert.Equal(3, statements.Count);
    }

    [Fact]
    public async Task Each_product_gets_its_own_variants_and_each_variant_its_own_price()
    {
        var response = await host.Client.PostAsync(
            """
            query ($first: Int) {
              products(first: $first) { nodes { slug variants { sku price(currency: USD) { amount } } } }
            }
            """,
            new { first = 30 });

        var answered = response.Data.GetProperty("products").GetProperty("nodes").EnumerateArray().SelectMany(
            product => product.GetProperty("variants").EnumerateArray().Select(variant => (
                product.GetProperty("slug").GetString(),
                variant.GetProperty("sku").GetString(),
                variant.GetProperty("price").GetProperty("amount").GetInt64())));
        Assert.Equal(await StoredAsync(CurrencyCode.Usd, products: 30), answered);
    }

    [Fact]
    public async Task Brand_category_and_its_parent_cost_one_statement_each()
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            "{ products(first: 50) { nodes { brand { name } category { name parent { name } } } } }");

        var node = response.Data.GetProperty("products").GetProperty("nodes")[0];
        Assert.Equal("Alpenwiese", node.GetProperty("brand").GetProperty("name").GetString());
        Assert.NotEmpty(node.GetProperty("category").GetProperty("parent").GetProperty("name").GetString()!);
        Assert.Equal(4, statements.Count);
    }

    [Fact]
    public async Task Prices_in_two_currencies_cost_one_statement()
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            """
            {
              productBySlug(slug: "alpenwiese-whole-milk") {
                variants {
                  euros: price { currency }
                  pounds: price(currency: GBP) { currency }
                  before: compareAtPrice(currency: USD) { currency }
                }
              }
            }
            """);

        var variant = response.Data.GetProperty("productBySlug").GetProperty("variants")[0];
        Assert.Equal("EUR", variant.GetProperty("euros").GetProperty("currency").GetString());
        Assert.Equal("GBP", variant.GetProperty("pounds").GetProperty("currency").GetString());
        Assert.Equal(3, statements.Count);
    }

    [Fact]
    public async Task The_whole_category_tree_costs_two_statements()
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync("{ categories { name children { name } } }");

        var departments = response.Data.GetProperty("categories");
        Assert.Equal(12, departments.GetArrayLength());
        Assert.Equal("Fruit & Vegetables", departments[0].GetProperty("name").GetString());
        Assert.Equal(
            ["Fresh Fruit", "Vegetables", "Salad & Herbs"],
            departments[0].GetProperty("children").EnumerateArray().Select(
                child => child.GetProperty("name").GetString()));
        Assert.Equal(2, statements.Count);
    }

    [Fact]
    public async Task Root_fields_that_read_at_the_same_time_do_not_disturb_each_other()
    {
        var response = await host.Client.PostAsync(
            """
            {
              first: products(first: 2) { nodes { name } }
              last: products(last: 2) { nodes { name } totalCount }
              categories { name }
              again: categories { name }
              productBySlug(slug: "alpenwiese-whole-milk") { name }
            }
            """);

        Assert.Equal(2, response.Data.GetProperty("first").GetProperty("nodes").GetArrayLength());
        Assert.Equal(DemoCatalogue.ProductCount, response.Data.GetProperty("last").GetProperty("totalCount").GetInt32());
        Assert.Equal(12, response.Data.GetProperty("again").GetArrayLength());
    }

    private async Task<List<(string?, string?, long)>> StoredAsync(CurrencyCode currency, int products)
    {
        await using var db = host.CreateContext();
        var rows = await (
            from product in db.Products.OrderBy(product => product.Name).ThenBy(product => product.Id).Take(products)
            from variant in db.ProductVariants.Where(variant => variant.ProductId == product.Id)
            from price in db.Prices.Where(price => price.VariantId == variant.Id && price.Currency == currency)
            orderby product.Name, product.Id, variant.Position
            select new { product.Slug, variant.Sku, price.Amount }).ToListAsync();
        return [.. rows.Select(row => ((string?)row.Slug, (string?)row.Sku, row.Amount))];
    }
}
