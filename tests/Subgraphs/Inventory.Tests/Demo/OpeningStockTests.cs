using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Demo.Tests;

public sealed class OpeningStockTests(InventoryDatabase database) : IClassFixture<InventoryDatabase>
{
    private const int Items = DemoCatalogue.VariantCount * 4;

    [Fact]
    public async Task The_opening_stock_is_told_once_with_the_numbers_of_the_database()
    {
        await using var db = database.CreateContext();

        Assert.Equal(
            Items,
            await CountAsync(
                db,
                $"""
                SELECT count(*)::int AS "Value" FROM outbox_messages message
                JOIN stock_items item ON item.id = message.aggregate_id
                WHERE name = 'StockChanged' AND sequence = 1
                    AND (payload::json ->> 'variantId')::uuid = item.variant_id
                    AND (payload::json ->> 'onHand')::int = item.on_hand
                    AND (payload::json ->> 'available')::int = greatest(item.available, 0)
                """));
        Assert.Equal(Items, await CountAsync(db, $"SELECT count(*)::int AS \"Value\" FROM outbox_messages"));
    }

    [Fact]
    public async Task Their_places_have_neither_gaps_nor_doubles()
    {
        await using var db = database.CreateContext();

        Assert.Equal(
            Items,
            await CountAsync(
                db,
                $"""
                SELECT (max(position) - min(position) + 1)::int AS "Value" FROM outbox_messages
                HAVING count(DISTINCT position) = {Items}
                """));
    }

    private static Task<int> CountAsync(Data.InventoryContext db, FormattableString sql)
        => db.Database.SqlQuery<int>(sql).SingleAsync();
}
