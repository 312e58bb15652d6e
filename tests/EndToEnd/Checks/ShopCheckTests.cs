using System.Text.Json;
using System.Text.Json.Nodes;
using EShop.AppHost;
using EShop.AppHost.Checks;

namespace EShop.EndToEnd.Tests.Checks;

public sealed class ShopCheckTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public static TheoryData<string, Action<JsonNode>> Flaws => new()
    {
        { "there are errors.", body => body["errors"] = new JsonArray() },
        { "expected 20 products, got 19.", body => Nodes(body).RemoveAt(3) },
        { "ids repeat.", body => Nodes(body)[3]!["id"] = "0" },
        { "a product has no variants.", body => Nodes(body)[3]!["variants"] = new JsonArray() },
        { "a price has no amount.", body => Variant(body)["price"]!["amount"] = null },
        { "a stock contradicts itself.", body => Variant(body)["availability"]!["available"] = 0 },
        { "there is no end cursor.", body => body["data"]!["products"]!["pageInfo"]!["endCursor"] = null },
    };

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_full_answer_passes() => Assert.Equal(20, ShopCheck.Verify(JsonSerializer.SerializeToElement(Answer())));

    [Theory]
    [MemberData(nameof(Flaws))]
    public void A_flaw_is_named(string message, Action<JsonNode> flaw)
    {
        var answer = Answer();
        flaw(answer);

        var exception = Assert.Throws<InvalidOperationException>(
            () => ShopCheck.Verify(JsonSerializer.SerializeToElement(answer)));
        Assert.Equal(message, exception.Message);
    }

    [Fact]
    public void A_stock_of_another_database_that_is_missing_fails()
    {
        var answer = Answer();
        Variant(answer)["availability"] = null;

        Assert.Throws<InvalidOperationException>(() => ShopCheck.Verify(JsonSerializer.SerializeToElement(answer)));
    }

    [Fact]
    public void The_first_graphql_block_of_the_readme_is_the_query()
    {
        File.WriteAllText(_file, "# Shop\n```sh\nls\n```\n```graphql\nquery {\n  a\n}\n```\n```graphql\n{ b }\n```\n");

        Assert.Equal("query {\n  a\n}", ReadmeQuery.Read(_file));
    }

    [Fact]
    public void A_readme_without_a_query_is_an_error()
        => Assert.Contains("which has no ```graphql block", Assert.Throws<ShopException>(() => ReadmeQuery.Read(_file)).Message);

    private static JsonArray Nodes(JsonNode body) => body["data"]!["products"]!["nodes"]!.AsArray();

    private static JsonNode Variant(JsonNode body) => Nodes(body)[7]!["variants"]![0]!;

    private static JsonNode Answer() => JsonSerializer.SerializeToNode(new
    {
        data = new
        {
            products = new
            {
                nodes = Enumerable.Range(0, 20).Select(index => new
                {
                    id = $"{index}",
                    name = $"Product {index}",
                    variants = new[]
                    {
                        new
                        {
                            sku = $"SKU-{index}",
                            price = new { amount = "12.50", currency = "EUR" },
                            availability = new { available = 3, inStock = true },
                        },
                    },
                }),
                pageInfo = new { hasNextPage = true, endCursor = "MTk=" },
            },
        },
    })!;
}
