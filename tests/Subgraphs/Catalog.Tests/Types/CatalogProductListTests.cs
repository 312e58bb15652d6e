using EShop.Catalog.Domain;
using EShop.Catalog.Tests;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

/// <summary>The back office's list of products, on the demo catalogue.</summary>
public sealed class CatalogProductListTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Fact]
    public async Task Staff_filter_and_order_by_the_columns_of_a_product()
    {
        await using var db = host.CreateContext();
        var expected = await db.Products
            .Where(product => product.RatingAverage >= 4 && product.Status == PublishStatus.Published)
            .OrderByDescending(product => product.RatingAverage)
            .ThenBy(product => product.Id)
            .Select(product => product.Name)
            .Take(10)
            .ToListAsync();

        var answer = await host.Staff.PostAsync(
            """
            {
                catalogProducts(
                    first: 10
                    where: { ratingAverage: { gte: 4 }, status: { eq: PUBLISHED } }
                    order: [{ ratingAverage: DESC }]) {
                    nodes { name isPublished brand { name } }
                }
            }
            """);

        var nodes = answer.Data.GetProperty("catalogProducts").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(expected, nodes.Select(node => node.GetProperty("name").GetString()));
        Assert.All(nodes, node => Assert.True(node.GetProperty("isPublished").GetBoolean()));
    }

    [Fact]
    public async Task Without_an_order_they_come_by_name_and_the_shops_filter_still_helps()
    {
        var answer = await host.Staff.PostAsync(
            """{ catalogProducts(first: 50, filter: { nameContains: "apple" }) { nodes { name } } }""");

        var names = answer.Data.GetProperty("catalogProducts").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("name").GetString()!)
            .ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains("apple", name, StringComparison.OrdinalIgnoreCase));
    }
}
