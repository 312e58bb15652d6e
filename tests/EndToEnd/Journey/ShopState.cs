using Cacao.Execution.Relay;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;
using Npgsql;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>What the databases of the shop say, each for itself.</summary>
internal sealed class ShopState(ShopFixture shop)
{
    /// <summary>Sets what lies in stock of a variant: in one warehouse so many pieces, in the others none.</summary>
    public Task StockAsync(Guid variantId, int pieces)
        => ExecuteAsync(
            "inventory",
            $"""
            UPDATE stock_items SET safety = 0, reserved = 0,
              on_hand = CASE WHEN id = (SELECT min(id::text)::uuid FROM stock_items WHERE variant_id = '{variantId}') THEN {pieces} ELSE 0 END
            WHERE variant_id = '{variantId}'
            """);

    /// <summary>Sends all couriers home.</summary>
    public Task NobodyBringsAsync() => ExecuteAsync("delivery", "UPDATE couriers SET is_online = false");

    /// <summary>The pieces of a variant that lie there, and those of them that are reserved.</summary>
    public async Task<(long OnHand, long Reserved)> StockOfAsync(Guid variantId)
        => (await NumberAsync("inventory", $"SELECT sum(on_hand) FROM stock_items WHERE variant_id = '{variantId}'"),
            await NumberAsync("inventory", $"SELECT sum(reserved) FROM stock_items WHERE variant_id = '{variantId}'"));

    /// <summary>The sum of all entries of the ledger.</summary>
    public Task<long> LedgerAsync() => NumberAsync("payments", "SELECT coalesce(sum(amount), 0) FROM ledger_entries");

    /// <summary>Waits until the saga of an order is at a step.</summary>
    /// <param name="orderId">The global id.</param>
    /// <param name="step">For example <c>AwaitingChallenge</c>.</param>
    public Task UntilStepAsync(string orderId, string step)
        => UntilAsync("orders", $"SELECT step FROM order_sagas WHERE order_id = '{IdOf(orderId)}'", step);

    /// <summary>Waits until the database of a subgraph answers with a text.</summary>
    public Task UntilAsync(string subgraph, string sql, string expected)
        => Eventually.IsAsync(expected, () => TextAsync(subgraph, sql));

    /// <summary>The id of an order within the subgraphs.</summary>
    public static Guid IdOf(string orderId) => NodeIds.Parse<Guid>(orderId, "Order");

    /// <summary>A whole number from the database of a subgraph.</summary>
    public async Task<long> NumberAsync(string subgraph, string sql)
        => Convert.ToInt64(await ScalarAsync(subgraph, sql));

    /// <summary>A text from the database of a subgraph; empty when there is none.</summary>
    public async Task<string> TextAsync(string subgraph, string sql) => await ScalarAsync(subgraph, sql) as string ?? "";

    private Task ExecuteAsync(string subgraph, string sql) => ScalarAsync(subgraph, sql);

    private async Task<object?> ScalarAsync(string subgraph, string sql)
    {
        await using var connection = new NpgsqlConnection(shop.DatabaseOf(subgraph).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
