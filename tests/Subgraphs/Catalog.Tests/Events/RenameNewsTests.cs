using Cacao.Execution.Relay;
using EShop.Catalog.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Events.Tests;

/// <summary>Products carry the names of their brand and categories: others hear of new ones.</summary>
public sealed class RenameNewsTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    [Fact]
    public async Task A_new_name_of_a_brand_is_told_with_each_product_in_the_shop_and_with_no_draft()
    {
        await using var db = host.CreateContext();
        var product = await db.Products.SingleAsync(one => one.Id == DemoIds.Product(20));
        await db.Database.ExecuteSqlAsync($"UPDATE products SET is_announced = false WHERE id = {product.Id}");
        var inShop = await db.Products
            .Where(one => one.BrandId == product.BrandId && one.IsAnnounced)
            .Select(one => one.Id)
            .ToListAsync();

        await RenameAsync("Brand", product.BrandId, "Brand of another name");

        Assert.NotEmpty(inShop);
        Assert.Equal(inShop.Order(), (await ToldAsync("brandName", "Brand of another name")).Order());
    }

    [Fact]
    public async Task A_new_name_of_a_category_is_told_with_each_product_below_it()
    {
        await using var db = host.CreateContext();
        var top = await db.Categories.Where(one => one.ParentId == null).OrderBy(one => one.Position).FirstAsync();
        var below = await (
            from product in db.Products
            join category in db.Categories on product.CategoryId equals category.Id
            where category.Path.Contains(top.Id) && product.IsAnnounced
            select product.Id).ToListAsync();

        await RenameAsync("Category", top.Id, "Category of another name");

        Assert.NotEmpty(below);
        Assert.Equal(below.Order(), (await ToldAsync("categoryNames", "Category of another name")).Order());
    }

    private async Task RenameAsync(string type, Guid id, string name)
    {
        var answer = await host.Staff.PostAsync(
            $$"""
            mutation($id: ID!, $name: String!) {
              rename{{type}}(input: { id: $id, version: 1, name: $name }) { errors { __typename } }
            }
            """,
            new { id = NodeIds.Format(type, id), name });
        Assert.Equal("{\"errors\":null}", answer.Data.GetProperty($"rename{type}").GetRawText());
        await Eventually.IsAsync(false, async () =>
        {
            await using var db = host.CreateContext();
            return await db.PendingRenames.AnyAsync();
        });
    }

    private async Task<List<Guid>> ToldAsync(string member, string name)
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<Guid>(
                $"""
                SELECT aggregate_id AS "Value" FROM outbox_messages
                WHERE name = 'ProductChanged' AND (payload::text)::jsonb -> 'product' ->> {member} LIKE '%' || {name} || '%'
                """)
            .ToListAsync();
    }
}
