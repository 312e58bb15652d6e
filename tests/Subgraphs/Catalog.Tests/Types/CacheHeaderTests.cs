using System.Net.Http.Headers;
using Cacao.Execution.Relay;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;

namespace EShop.Catalog.Types.Tests;

/// <summary>How long what the catalogue says may be kept, and by whom.</summary>
public sealed class CacheHeaderTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Theory]
    [InlineData("{ products(first: 2) { nodes { name brand { name } isPublished } } }", "public, max-age=60")]
    [InlineData("{ products(first: 2) { nodes { name variants { price { amount } } } } }", "public, max-age=10")]
    [InlineData("{ categories { name children { name } } }", "public, max-age=60")]
    [InlineData("{ productById(id: \"{0}\") { name variants { compareAtPrice { amount } } } }", "public, max-age=10")]
    [InlineData("{ productById(id: \"{0}\") { name version } }", "private, no-cache")]
    [InlineData("{ productById(id: \"{0}\") { reviews { nodes { text } } } }", "private, no-cache")]
    [InlineData("{ brands { nodes { name } } }", "private, no-cache")]
    public async Task What_everybody_sees(string query, string expected)
        => Assert.Equal(expected, await HeaderAsync(query));

    [Theory]
    [InlineData("{ myReviews { nodes { text } } }")]
    [InlineData("{ catalogProduct(id: \"{0}\") { name } }")]
    [InlineData("{ reviewById(id: \"{1}\") { text } }")]
    public async Task What_only_some_see_is_kept_by_nobody(string query)
        => Assert.Equal(
            "private, no-cache",
            await HeaderAsync(query, TestIdentity.Token(Guid.CreateVersion7(), CatalogScopes.Read)));

    private async Task<string?> HeaderAsync(string query, string? token = null)
    {
        var document = query
            .Replace("{0}", NodeIds.Format("Product", DemoIds.Product(5)), StringComparison.Ordinal)
            .Replace("{1}", NodeIds.Format("Review", Guid.CreateVersion7()), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(document)}");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await host.Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return response.Headers.CacheControl?.ToString() is { } header
            ? string.Join(", ", header.Split(", ").OrderDescending(StringComparer.Ordinal))
            : null;
    }
}
