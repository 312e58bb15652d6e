using System.Text.Json;
using EShop.Inventory.Domain;
using EShop.Inventory.Tests;
using EShop.ServiceDefaults.Demo;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Inventory.Types.Tests;

/// <summary>Each test takes a variant of its own, so that they do not see each other's changes.</summary>
public sealed class StockMutationTests(InventoryHost host) : IClassFixture<InventoryHost>
{
    private const string Adjust =
        """
        mutation ($input: AdjustStockInput!) {
          adjustStock(input: $input) {
            stockLedgerEntry {
              delta
              onHandAfter
              reason
              note
              stockItem { onHand available variant { id availability { available } } warehouse { code } }
            }
            errors {
              __typename
              ... on Error { message }
              ... on StaleStockError { current }
              ... on InsufficientStockError { onHand reserved }
            }
          }
        }
        """;

    [Fact]
    public async Task An_adjustment_is_answered_and_written()
    {
        await SetUpAsync(10, onHand: 10, reserved: 0);

        var payload = await AdjustAsync(Input(10, "answered", delta: -4, expectedOnHand: 10, note: "broken jars"));

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        var entry = payload.GetProperty("stockLedgerEntry");
        Assert.Equal(-4, entry.GetProperty("delta").GetInt32());
        Assert.Equal(6, entry.GetProperty("onHandAfter").GetInt32());
        Assert.Equal("DAMAGED", entry.GetProperty("reason").GetString());
        Assert.Equal("broken jars", entry.GetProperty("note").GetString());
        var item = entry.GetProperty("stockItem");
        Assert.Equal(6, item.GetProperty("onHand").GetInt32());
        Assert.Equal("BER-1", item.GetProperty("warehouse").GetProperty("code").GetString());
        Assert.Equal(host.VariantId(10), item.GetProperty("variant").GetProperty("id").GetString());
        Assert.Equal(6, await OnHandAsync(10));
        Assert.Equal(1, await EntriesAsync("answered"));
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_gets_the_same_answer_and_changes_nothing()
    {
        await SetUpAsync(11, onHand: 10, reserved: 0);
        var input = Input(11, "repeated", delta: 5);

        var first = await AdjustAsync(input);
        var second = await AdjustAsync(input);

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(15, await OnHandAsync(11));
        Assert.Equal(1, await EntriesAsync("repeated"));
    }

    [Fact]
    public async Task Reserved_pieces_cannot_be_taken_away()
    {
        await SetUpAsync(12, onHand: 10, reserved: 8);

        var error = Error(await AdjustAsync(Input(12, "reserved", delta: -3)));

        Assert.Equal("InsufficientStockError", error.GetProperty("__typename").GetString());
        Assert.Equal(10, error.GetProperty("onHand").GetInt32());
        Assert.Equal(8, error.GetProperty("reserved").GetInt32());
        Assert.Equal(10, await OnHandAsync(12));
        Assert.Equal(0, await EntriesAsync("reserved"));
    }

    [Fact]
    public async Task An_adjustment_for_another_number_on_hand_is_stale()
    {
        await SetUpAsync(13, onHand: 10, reserved: 0);

        var error = Error(await AdjustAsync(Input(13, "stale", delta: 1, expectedOnHand: 9)));

        Assert.Equal("StaleStockError", error.GetProperty("__typename").GetString());
        Assert.Equal(10, error.GetProperty("current").GetInt32());
        Assert.Equal(10, await OnHandAsync(13));
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        await SetUpAsync(14, onHand: 10, reserved: 0);
        await AdjustAsync(Input(14, "reused", delta: 1));

        var error = Error(await AdjustAsync(Input(14, "reused", delta: 2)));

        Assert.Equal("IdempotencyKeyReusedError", error.GetProperty("__typename").GetString());
        Assert.Equal(11, await OnHandAsync(14));
    }

    [Fact]
    public async Task Nothing_that_is_not_kept_can_be_adjusted()
    {
        var input = Input(0, "unknown", delta: 1);
        input["variantId"] = host.GlobalId("ProductVariant", Guid.CreateVersion7());

        Assert.Equal("StockItemNotFoundError", Error(await AdjustAsync(input)).GetProperty("__typename").GetString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("zero", 0)]
    [InlineData("huge", 1_000_001)]
    public async Task An_adjustment_out_of_range_is_refused(string key, int delta)
        => Assert.Equal(
            "InvalidStockAdjustmentError",
            Error(await AdjustAsync(Input(15, key, delta))).GetProperty("__typename").GetString());

    [Theory]
    [InlineData("delta", 2147483648L)]
    [InlineData("delta", 1.5)]
    [InlineData("delta", "1")]
    [InlineData("reason", "STOLEN")]
    [InlineData("reason", "Damaged")]
    [InlineData("warehouseId", "garbage")]
    [InlineData("idempotencyKey", null)]
    [InlineData("price", 1)]
    public async Task Bad_input_is_refused_without_a_statement(string field, object? value)
    {
        var input = Input(16, "bad", delta: 1);
        input[field] = value;
        using var statements = host.RecordStatements();

        var response = await host.Staff.PostAsync(Adjust, new { input });

        Assert.NotEmpty(response.Errors);
        Assert.Equal(0, statements.Count);
    }

    private Dictionary<string, object?> Input(
        int variant,
        string key,
        int delta,
        int? expectedOnHand = null,
        string? note = null)
        => new()
        {
            ["idempotencyKey"] = key,
            ["variantId"] = host.VariantId(variant),
            ["warehouseId"] = host.GlobalId("Warehouse", DemoIds.Warehouse(0)),
            ["delta"] = delta,
            ["expectedOnHand"] = expectedOnHand,
            ["reason"] = "DAMAGED",
            ["note"] = note
        };

    private async Task<JsonElement> AdjustAsync(Dictionary<string, object?> input)
        => (await host.Staff.PostAsync(Adjust, new { input })).Data.GetProperty("adjustStock");

    private static JsonElement Error(JsonElement payload)
    {
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("stockLedgerEntry").ValueKind);
        return Assert.Single(payload.GetProperty("errors").EnumerateArray());
    }

    private async Task SetUpAsync(int variant, int onHand, int reserved)
    {
        await using var db = host.CreateContext();
        await Items(db.StockItems, variant).ExecuteUpdateAsync(set => set
            .SetProperty(item => item.OnHand, onHand)
            .SetProperty(item => item.Reserved, reserved)
            .SetProperty(item => item.Safety, 0));
    }

    private async Task<int> OnHandAsync(int variant)
    {
        await using var db = host.CreateContext();
        return await Items(db.StockItems, variant).Select(item => item.OnHand).SingleAsync();
    }

    private async Task<int> EntriesAsync(string key)
    {
        await using var db = host.CreateContext();
        return await db.StockLedgerEntries.CountAsync(entry => entry.IdempotencyKey == key);
    }

    private static IQueryable<StockItem> Items(IQueryable<StockItem> items, int variant)
    {
        var (variantId, warehouseId) = (DemoIds.ProductVariant(variant), DemoIds.Warehouse(0));
        return items.Where(item => item.VariantId == variantId && item.WarehouseId == warehouseId);
    }
}
