using EShop.Inventory.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Inventory.Data.Tests;

public sealed class InventorySchemaTests(InventoryDatabase database) : IClassFixture<InventoryDatabase>
{
    [Fact]
    public void The_migrations_match_the_model()
    {
        using var db = database.CreateContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_database_computes_what_is_available()
    {
        await using var db = database.CreateContext();

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE stock_items SET on_hand = 10, reserved = 3, safety = 2");

        Assert.Equal([5], await db.StockItems.Select(item => item.Available).Distinct().ToListAsync());
    }

    [Theory]
    [InlineData("UPDATE stock_items SET reserved = 0, on_hand = -1", "ck_stock_items_on_hand")]
    [InlineData("UPDATE stock_items SET reserved = on_hand + 1", "ck_stock_items_reserved")]
    [InlineData("UPDATE stock_items SET reserved = -1", "ck_stock_items_reserved")]
    [InlineData("UPDATE stock_items SET safety = -1", "ck_stock_items_safety")]
    [InlineData(
        "UPDATE stock_items SET warehouse_id = (SELECT id FROM warehouses LIMIT 1)",
        "ix_stock_items_variant_id_warehouse_id")]
    [InlineData("UPDATE stock_items SET warehouse_id = gen_random_uuid()", "fk_stock_items_warehouses_warehouse_id")]
    [InlineData("DELETE FROM warehouses", "fk_stock_items_warehouses_warehouse_id")]
    [InlineData("DELETE FROM stock_items", "fk_stock_ledger_entries_stock_items_stock_item_id")]
    [InlineData("UPDATE stock_ledger_entries SET delta = 0", "ck_stock_ledger_entries_delta")]
    [InlineData("UPDATE stock_ledger_entries SET on_hand_after = -1", "ck_stock_ledger_entries_on_hand_after")]
    [InlineData("UPDATE stock_ledger_entries SET idempotency_key = 'x'", "ix_stock_ledger_entries_idempotency_key")]
    [InlineData("UPDATE warehouses SET code = 'lower'", "ck_warehouses_code")]
    [InlineData("UPDATE warehouses SET code = 'SAME'", "ix_warehouses_code")]
    [InlineData("UPDATE warehouses SET latitude = 90.1", "ck_warehouses_latitude")]
    [InlineData("UPDATE warehouses SET longitude = -180.1", "ck_warehouses_longitude")]
    public async Task The_database_refuses_what_must_not_be(string sql, string constraint)
    {
        await using var db = database.CreateContext();

        var exception = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Equal(constraint, exception.ConstraintName);
    }
}
