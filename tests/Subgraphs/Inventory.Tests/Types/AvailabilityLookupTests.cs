using System.Text.Json;
using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Tests;

public sealed class AvailabilityLookupTests(InventoryHost host) : IClassFixture<InventoryHost>
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(100)]
    public async Task Any_number_of_variants_costs_one_statement(int count)
    {
        var fields = Enumerable.Range(0, count).Select(
            i => $"v{i}: productVariantById(id: \"{host.VariantId(i)}\") {{ availability {{ available inStock }} }}");
        using var statements = host.RecordStatements();

        var response = await host.Client.PostAsync($"{{ {string.Join(' ', fields)} }}");

        Assert.Equal(1, statements.Count);
        var expected = await AvailableAsync();
        Assert.All(Enumerable.Range(0, count), i =>
        {
            var availability = response.Data.GetProperty($"v{i}").GetProperty("availability");
            var available = expected.GetValueOrDefault(DemoIds.ProductVariant(i));
            Assert.Equal(available, availability.GetProperty("available").GetInt32());
            Assert.Equal(available > 0, availability.GetProperty("inStock").GetBoolean());
        });
    }

    [Fact]
    public async Task A_warehouse_in_its_safety_margin_takes_nothing_away_from_the_others()
    {
        var variant = DemoIds.ProductVariant(200);

        await using (var db = host.CreateContext())
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE stock_items
                SET safety = 5,
                    reserved = 0,
                    on_hand = CASE WHEN warehouse_id = {DemoIds.Warehouse(0)} THEN 1 ELSE 7 END
                WHERE variant_id = {variant}
                """);
        }

        var availability = await AvailabilityAsync(host.VariantId(200));

        Assert.Equal(6, availability.GetProperty("available").GetInt32());
    }

    [Fact]
    public async Task A_variant_nobody_stocks_is_not_available()
    {
        var availability = await AvailabilityAsync(host.GlobalId("ProductVariant", Guid.CreateVersion7()));

        Assert.Equal(0, availability.GetProperty("available").GetInt32());
        Assert.False(availability.GetProperty("inStock").GetBoolean());
    }

    private async Task<JsonElement> AvailabilityAsync(string id)
        => (await host.Client.PostAsync(
            "query ($id: ID!) { productVariantById(id: $id) { id availability { available inStock } } }",
            new { id }))
            .Data.GetProperty("productVariantById").GetProperty("availability");

    private async Task<Dictionary<Guid, int>> AvailableAsync()
    {
        await using var db = host.CreateContext();
        return await db.StockItems
            .GroupBy(item => item.VariantId)
            .ToDictionaryAsync(items => items.Key, items => items.Sum(item => Math.Max(item.Available, 0)));
    }
}
