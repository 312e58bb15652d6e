using System.Text.Json;
using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

/// <summary>Each test takes a product of its own, so that they do not see each other's edits.</summary>
public sealed class ProductMutationTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    private const string Rename =
        """
        mutation ($input: RenameProductInput!) {
          renameProduct(input: $input) {
            product { name version slug }
            errors {
              __typename
              ... on Error { message }
              ... on StaleVersionError { current }
              ... on ProductNotFoundError { productId }
            }
          }
        }
        """;

    [Fact]
    public async Task A_rename_is_answered_and_written()
    {
        const string Slug = "milky-dale-buttermilk";

        var payload = await RenameAsync(await IdAsync(Slug), "  Farm   Buttermilk ", 1);

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        var product = payload.GetProperty("product");
        Assert.Equal("Farm Buttermilk", product.GetProperty("name").GetString());
        Assert.Equal(2, product.GetProperty("version").GetInt32());
        Assert.Equal(Slug, product.GetProperty("slug").GetString());
        var stored = await ReadAsync(Slug);
        Assert.Equal(("Farm Buttermilk", 2), (stored.Name, stored.Version));
        Assert.True(stored.UpdatedAt > stored.CreatedAt);
    }

    [Fact]
    public async Task An_edit_of_an_old_version_is_refused_with_the_current_one()
    {
        const string Slug = "alpenwiese-low-fat-milk";
        var id = await IdAsync(Slug);
        await RenameAsync(id, "Light Milk", 1);

        var error = Error(await RenameAsync(id, "Lighter Milk", 1));

        Assert.Equal("StaleVersionError", error.GetProperty("__typename").GetString());
        Assert.Equal(2, error.GetProperty("current").GetInt32());
        Assert.Equal("Light Milk", (await ReadAsync(Slug)).Name);
    }

    [Fact]
    public async Task A_product_that_does_not_exist_is_named_in_the_error()
    {
        var id = await IdAsync("milky-dale-skyr");

        await using (var db = host.CreateContext())
        {
            await db.Products.Where(product => product.Slug == "milky-dale-skyr").ExecuteDeleteAsync();
        }

        var error = Error(await RenameAsync(id, "Anything", 1));

        Assert.Equal("ProductNotFoundError", error.GetProperty("__typename").GetString());
        Assert.Equal("There is no product with this id.", error.GetProperty("message").GetString());
        Assert.Equal(id, error.GetProperty("productId").GetString());
    }

    [Fact]
    public async Task An_invalid_name_is_refused_and_not_written()
    {
        const string Slug = "alpenwiese-whole-milk";

        var error = Error(await RenameAsync(await IdAsync(Slug), " ", 1));

        Assert.Equal("InvalidProductNameError", error.GetProperty("__typename").GetString());
        Assert.Equal("A product needs a name.", error.GetProperty("message").GetString());
        Assert.Equal(("Alpenwiese Whole Milk", 1), ((await ReadAsync(Slug)).Name, (await ReadAsync(Slug)).Version));
    }

    [Fact]
    public async Task Of_simultaneous_edits_of_one_version_one_is_stored()
    {
        const string Slug = "alpenwiese-mozzarella";
        var id = await IdAsync(Slug);

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RenameAsync(id, $"Mozzarella {i}", 1)));

        var stored = Assert.Single(
            payloads,
            payload => payload.GetProperty("product").ValueKind == JsonValueKind.Object);
        Assert.Equal(
            stored.GetProperty("product").GetProperty("name").GetString(),
            (await ReadAsync(Slug)).Name);
        Assert.Equal(7, payloads.Count(payload => payload.GetProperty("errors").ValueKind == JsonValueKind.Array));
    }

    [Theory]
    [InlineData("""{ renameProduct(input: { name: "x", version: 1 }) { product { id } } }""")]
    [InlineData("""{ renameProduct(input: { id: "x", name: null, version: 1 }) { product { id } } }""")]
    [InlineData("""{ renameProduct(input: { id: "x", name: "x", version: "1" }) { product { id } } }""")]
    [InlineData("""{ renameProduct(input: { id: "x", name: "x", version: 1, price: 1 }) { product { id } } }""")]
    [InlineData("""{ renameProduct { product { id } } }""")]
    [InlineData("""{ renameProduct(input: { id: "x", name: "x", version: 1 }) { price } }""")]
    public async Task Bad_input_is_told_where_it_is_and_sends_no_statement(string selection)
    {
        using var statements = host.RecordStatements();

        var response = await host.Staff.PostAsync("mutation " + selection);

        Assert.NotEmpty(response.Errors);
        Assert.All(response.Errors, error => Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength()));
        Assert.Equal(0, statements.Count);
    }

    private async Task<JsonElement> RenameAsync(string id, string name, int version)
        => (await host.Staff.PostAsync(Rename, new { input = new { id, name, version } }))
            .Data.GetProperty("renameProduct");

    private async Task<string> IdAsync(string slug)
        => (await host.Client.PostAsync("query ($slug: String!) { productBySlug(slug: $slug) { id } }", new { slug }))
            .Data.GetProperty("productBySlug").GetProperty("id").GetString()!;

    private async Task<Product> ReadAsync(string slug)
    {
        await using var db = host.CreateContext();
        return await db.Products.AsNoTracking().SingleAsync(product => product.Slug == slug);
    }

    private static JsonElement Error(JsonElement payload)
    {
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("product").ValueKind);
        return Assert.Single(payload.GetProperty("errors").EnumerateArray());
    }
}
