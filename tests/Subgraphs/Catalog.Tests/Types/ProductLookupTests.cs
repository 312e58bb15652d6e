using System.Text.Json;
using EShop.Catalog.Tests;

namespace EShop.Catalog.Types.Tests;

public sealed class ProductLookupTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Fact]
    public async Task Each_entity_is_found_by_its_id_and_by_its_other_key()
    {
        var product = await ProductAsync();
        var variant = product.GetProperty("variants")[0];

        var response = await host.Client.PostAsync(
            """
            query ($product: ID!, $variant: ID!, $brand: ID!, $category: ID!, $sku: String!, $categorySlug: String!) {
              productById(id: $product) { slug }
              productVariantById(id: $variant) { sku product { slug } }
              productVariantBySku(sku: $sku) { id }
              brandById(id: $brand) { id }
              categoryById(id: $category) { slug }
              categoryBySlug(slug: $categorySlug) { id }
            }
            """,
            new
            {
                product = Text(product, "id"),
                variant = Text(variant, "id"),
                brand = Text(product.GetProperty("brand"), "id"),
                category = Text(product.GetProperty("category"), "id"),
                sku = Text(variant, "sku"),
                categorySlug = Text(product.GetProperty("category"), "slug")
            });

        var data = response.Data;
        Assert.Equal("alpenwiese-whole-milk", Text(data.GetProperty("productById"), "slug"));
        Assert.Equal(Text(variant, "sku"), Text(data.GetProperty("productVariantById"), "sku"));
        Assert.Equal(
            "alpenwiese-whole-milk",
            Text(data.GetProperty("productVariantById").GetProperty("product"), "slug"));
        Assert.Equal(Text(variant, "id"), Text(data.GetProperty("productVariantBySku"), "id"));
        Assert.Equal(Text(product.GetProperty("brand"), "id"), Text(data.GetProperty("brandById"), "id"));
        Assert.Equal("milk", Text(data.GetProperty("categoryById"), "slug"));
        Assert.Equal(Text(product.GetProperty("category"), "id"), Text(data.GetProperty("categoryBySlug"), "id"));
    }

    [Fact]
    public async Task Many_lookups_in_one_request_cost_one_statement_and_the_unknown_are_null()
    {
        var ids = (await host.Client.PostAsync("{ products(first: 3) { nodes { id name } } }"))
            .Data.GetProperty("products").GetProperty("nodes").EnumerateArray().ToList();
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            """
            query ($a: ID!, $b: ID!, $c: ID!) {
              a: productById(id: $a) { name }
              b: productById(id: $b) { name }
              c: productById(id: $c) { name }
              again: productById(id: $a) { name }
            }
            """,
            new { a = Text(ids[2], "id"), b = Text(ids[0], "id"), c = Text(ids[1], "id") });

        Assert.Equal(Text(ids[2], "name"), Text(response.Data.GetProperty("a"), "name"));
        Assert.Equal(Text(ids[0], "name"), Text(response.Data.GetProperty("b"), "name"));
        Assert.Equal(Text(ids[1], "name"), Text(response.Data.GetProperty("c"), "name"));
        Assert.Equal(Text(ids[2], "name"), Text(response.Data.GetProperty("again"), "name"));
        Assert.Equal(1, statements.Count);
    }

    [Fact]
    public async Task What_does_not_exist_is_null_without_an_error()
    {
        var response = await host.Client.PostAsync(
            """{ productBySlug(slug: "nowhere") { id } productVariantBySku(sku: "NO-SUCH") { id } }""");

        Assert.Equal(JsonValueKind.Null, response.Data.GetProperty("productBySlug").ValueKind);
        Assert.Equal(JsonValueKind.Null, response.Data.GetProperty("productVariantBySku").ValueKind);
    }

    [Fact]
    public async Task An_id_of_another_type_is_refused_without_a_statement()
    {
        var brand = Text((await ProductAsync()).GetProperty("brand"), "id");
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            "query ($id: ID!) { productById(id: $id) { name } }",
            new { id = brand });

        Assert.Single(response.Errors);
        Assert.Equal(0, statements.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("UHJvZHVjdDo=")]
    [InlineData("UHJvZHVjdDoxMjM=")]
    public async Task A_malformed_id_is_refused_without_a_statement(string id)
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync("query ($id: ID!) { productById(id: $id) { name } }", new { id });

        Assert.Single(response.Errors);
        Assert.Equal(0, statements.Count);
    }

    private async Task<JsonElement> ProductAsync()
        => (await host.Client.PostAsync(
            """
            {
              productBySlug(slug: "alpenwiese-whole-milk") {
                id
                brand { id }
                category { id slug }
                variants { id sku }
              }
            }
            """)).Data.GetProperty("productBySlug");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
