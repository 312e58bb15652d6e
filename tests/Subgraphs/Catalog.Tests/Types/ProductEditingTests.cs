using System.Text.Json;
using EShop.Catalog.Tests;
using EShop.TestKit;

namespace EShop.Catalog.Types.Tests;

public sealed class ProductEditingTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Fact]
    public async Task A_product_goes_from_draft_to_shop_and_out_of_it_again()
    {
        var (brandId, categoryId) = await ShelfAsync();
        var product = await EditAsync(
            "createProduct",
            "product { id slug version status isPublished }",
            new { name = "Yuzu Soda", description = "Sour and fizzy.", brandId, categoryId, taxClass = "REDUCED" });
        var id = product.GetProperty("id").GetString()!;

        Assert.Equal("yuzu-soda", product.GetProperty("slug").GetString());
        Assert.Equal("DRAFT", product.GetProperty("status").GetString());
        Assert.Null(await SeeAsync(host.Client, id));

        await EditAsync(
            "addProductVariant",
            "productVariant { id }",
            new { productId = id, version = 1, name = "330 ml", sku = "YUZU-1" });
        await EditAsync("publishProduct", "product { version }", new { id, version = 2 });
        Assert.True(await SeeAsync(host.Client, id));

        await EditAsync("unpublishProduct", "product { version }", new { id, version = 3 });
        Assert.False(await SeeAsync(host.Client, id));
        Assert.DoesNotContain(
            id,
            (await host.Client.PostAsync("""{ products(filter: { nameContains: "yuzu" }) { nodes { id } } }"""))
                .Data.GetProperty("products").GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_has_to_be_unique_is_told_by_field()
    {
        var (brandId, categoryId) = await ShelfAsync();

        var error = await FailAsync(
            "createProduct",
            "AlreadyTakenError",
            new { name = "Another", slug = "alpenwiese-whole-milk", description = "x", brandId, categoryId });

        Assert.Equal(("AlreadyTakenError", "slug"), error);
    }

    [Fact]
    public async Task Pictures_are_added_ordered_and_removed()
    {
        var (id, version) = await ProductAsync("alpenwiese-buttermilk");
        var before = (await MediaAsync(id)).Count;
        await EditAsync(
            "addProductMedia",
            "product { version }",
            new { productId = id, version, url = "https://media.eshop.example/new.webp", altText = "A glass of it" });
        var added = (await MediaAsync(id))[^1];

        await EditAsync(
            "reorderProductMedia",
            "product { version }",
            new { productId = id, version = version + 1, mediaIds = new[] { added.Id } });

        var media = await MediaAsync(id);
        Assert.Equal((before + 1, added), (media.Count, media[0]));

        await EditAsync(
            "removeProductMedia",
            "product { version }",
            new { productId = id, version = version + 2, mediaId = added.Id });
        Assert.Equal(before, (await MediaAsync(id)).Count);
        Assert.Equal(
            ("InvalidCatalogInputError", "url"),
            await FailAsync(
                "addProductMedia",
                "InvalidCatalogInputError",
                new { productId = id, version = version + 3, url = "http://plain.example/x", altText = "x" }));
    }

    [Fact]
    public async Task Attributes_are_typed()
    {
        var (id, version) = await ProductAsync("alpenwiese-whole-milk");

        var product = await EditAsync(
            "setProductAttributes",
            "product { attributes { attribute { code type unit } text number flag } }",
            new
            {
                productId = id,
                version,
                values = new object[]
                {
                    new { code = "origin", text = "Austria" },
                    new { code = "shelf-life", number = 21 },
                    new { code = "organic", flag = true }
                }
            });

        Assert.Equal(
            ["origin Austria", "organic true", "shelf-life 21"],
            product.GetProperty("attributes").EnumerateArray().Select(value =>
                value.GetProperty("attribute").GetProperty("code").GetString() + " "
                + (value.GetProperty("text").GetString() ?? value.GetProperty("number").ToString()
                    + value.GetProperty("flag").GetRawText()).Replace("null", "", StringComparison.Ordinal)));
        Assert.Equal(
            ("InvalidCatalogInputError", "origin"),
            await FailAsync(
                "setProductAttributes",
                "InvalidCatalogInputError",
                new { productId = id, version = version + 1, values = new[] { new { code = "origin", text = "Mars" } } }));
    }

    [Fact]
    public async Task A_page_with_everything_about_its_products_costs_nine_statements()
    {
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync(
            """
            {
              products(first: 20, sort: RATING) {
                nodes {
                  name rating { average count } brand { name } category { breadcrumb { name } }
                  media { url altText } attributes { attribute { name } text }
                  reviews(first: 2, sort: HELPFUL) { nodes { stars isVerifiedPurchase } totalCount }
                }
              }
            }
            """);

        Assert.Empty(response.Errors);
        Assert.Equal(
            20,
            response.Data.GetProperty("products").GetProperty("nodes").GetArrayLength());
        Assert.Equal(9, statements.Count);
    }

    [Fact]
    public async Task A_category_lists_what_lies_below_it()
    {
        var top = (await host.Client.PostAsync("""{ categoryBySlug(slug: "dairy-eggs") { id } }"""))
            .Data.GetProperty("categoryBySlug").GetProperty("id").GetString();

        var nodes = (await host.Client.PostAsync(
            """
            query ($id: ID!) {
              products(first: 100, filter: { categoryId: $id, minRating: 4 }, sort: RATING) {
                nodes { rating { average } category { parent { slug } } }
              }
            }
            """,
            new { id = top })).Data.GetProperty("products").GetProperty("nodes").EnumerateArray().ToList();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.Equal(
            "dairy-eggs",
            node.GetProperty("category").GetProperty("parent").GetProperty("slug").GetString()));
        var averages = nodes
            .Select(node => node.GetProperty("rating").GetProperty("average").GetDecimal())
            .ToList();
        Assert.Equal(averages.OrderDescending(), averages);
        Assert.True(averages[^1] >= 4);
    }

    private async Task<JsonElement> EditAsync(string mutation, string selection, object input)
    {
        var payload = await PostAsync(mutation, $"{{ {selection} errors {{ __typename }} }}", input);
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.EnumerateObject().First().Value;
    }

    private async Task<(string?, string?)> FailAsync(string mutation, string errorType, object input)
    {
        var payload = await PostAsync(mutation, $"{{ errors {{ __typename ... on {errorType} {{ field }} }} }}", input);
        var error = payload.GetProperty("errors")[0];
        return (error.GetProperty("__typename").GetString(), error.GetProperty("field").GetString());
    }

    private async Task<JsonElement> PostAsync(string mutation, string selection, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return (await host.Staff.PostAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {selection} }}",
            new { input })).Data.GetProperty(mutation);
    }

    private async Task<(string Brand, string Category)> ShelfAsync()
    {
        var product = (await host.Client.PostAsync(
            """{ productBySlug(slug: "alpenwiese-whole-milk") { brand { id } category { id } } }"""))
            .Data.GetProperty("productBySlug");
        return (product.GetProperty("brand").GetProperty("id").GetString()!,
            product.GetProperty("category").GetProperty("id").GetString()!);
    }

    private async Task<(string Id, int Version)> ProductAsync(string slug)
    {
        var product = (await host.Client.PostAsync(
            "query ($slug: String!) { productBySlug(slug: $slug) { id version } }",
            new { slug })).Data.GetProperty("productBySlug");
        return (product.GetProperty("id").GetString()!, product.GetProperty("version").GetInt32());
    }

    private async Task<List<(string Id, string Url)>> MediaAsync(string id)
        => [.. (await host.Client.PostAsync("query ($id: ID!) { productById(id: $id) { media { id url } } }", new { id }))
            .Data.GetProperty("productById").GetProperty("media").EnumerateArray()
            .Select(media => (media.GetProperty("id").GetString()!, media.GetProperty("url").GetString()!))];

    private static async Task<bool?> SeeAsync(GraphQLClient client, string id)
    {
        var product = (await client.PostAsync("query ($id: ID!) { productById(id: $id) { isPublished } }", new { id }))
            .Data.GetProperty("productById");
        return product.ValueKind == JsonValueKind.Null ? null : product.GetProperty("isPublished").GetBoolean();
    }
}
