using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace EShop.AppHost.Checks;

/// <summary>Asks the gateway what a newcomer asks first, and verifies that every part of the answer is there.</summary>
internal sealed class ShopCheck(Uri gateway, TextWriter output)
{
    private const int PageSize = 20;

    /// <exception cref="ShopException">The answer is not what the shop should say.</exception>
    public async Task RunAsync(string query, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var http = new HttpClient { BaseAddress = gateway };
        using var response = await http.PostAsJsonAsync("graphql", new { query }, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        try
        {
            var products = Verify(JsonElement.Parse(text));
            output.WriteLine(
                $"Check passed: {products} products with prices and availability in {clock.ElapsedMilliseconds} ms.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ShopException(
                $"Check failed: {exception.Message} The answer ({(int)response.StatusCode}): {text}", exception);
        }
    }

    /// <summary>Returns the number of products; throws when anything that the query asks for is missing.</summary>
    internal static int Verify(JsonElement body)
    {
        Require(!body.TryGetProperty("errors", out _), "there are errors.");
        var products = body.GetProperty("data").GetProperty("products");
        var nodes = products.GetProperty("nodes").EnumerateArray().ToList();
        Require(nodes.Count == PageSize, $"expected {PageSize} products, got {nodes.Count}.");
        nodes.ForEach(VerifyProduct);
        Require(nodes.DistinctBy(node => node.GetProperty("id").GetString()).Count() == PageSize, "ids repeat.");

        var page = products.GetProperty("pageInfo");
        Require(page.GetProperty("hasNextPage").GetBoolean(), "the demo data has more than one page.");
        Require(page.GetProperty("endCursor").GetString() is { Length: > 0 }, "there is no end cursor.");
        return nodes.Count;
    }

    private static void VerifyProduct(JsonElement product)
    {
        Require(product.GetProperty("name").GetString() is { Length: > 0 }, "a product has no name.");
        var variants = product.GetProperty("variants").EnumerateArray().ToList();
        Require(variants.Count > 0, "a product has no variants.");
        foreach (var variant in variants)
        {
            Require(variant.GetProperty("sku").GetString() is { Length: > 0 }, "a variant has no SKU.");
            var price = variant.GetProperty("price");
            Require(price.GetProperty("amount").ValueKind is not JsonValueKind.Null, "a price has no amount.");
            Require(price.GetProperty("currency").GetString() is { Length: 3 }, "a price has no currency.");
            var availability = variant.GetProperty("availability");
            var inStock = availability.GetProperty("inStock").GetBoolean();
            Require(inStock == availability.GetProperty("available").GetInt32() > 0, "a stock contradicts itself.");
        }
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
