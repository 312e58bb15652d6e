using EShop.AppHost.Services;
using EShop.EndToEnd.Tests.Shop;
using EShop.TestKit;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>Waits until nothing moves any more that nobody moves.</summary>
internal sealed class WalkRest(ShopFixture shop, WalkRows rows)
{
    // On a machine with much to do, an answer may come after it was asked for again.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>Returns when what was begun has come to its end or waits for somebody.</summary>
    public async Task UntilThereAsync()
    {
        await Eventually.IsAsync("", MovingAsync, s_patience);
        await shop.UntilQuietAsync();
        await Eventually.IsAsync("", MovingAsync, s_patience);
    }

    private async Task<string> MovingAsync()
    {
        var moving = await rows.TextsAsync(
            "orders",
            """
            SELECT 'saga of ' || order_id || ' at ' || step FROM order_sagas
            WHERE order_id = ANY($1) AND step NOT IN ('AwaitingChallenge', 'AwaitingPacking', 'AwaitingPickup', 'Delivering', 'Finished')
            """);
        moving.AddRange(await rows.TextsAsync(
            "payments",
            """
            SELECT 'operation ' || x.kind || ' of ' || p.order_id FROM provider_operations x JOIN payments p ON p.id = x.payment_id
            WHERE p.order_id = ANY($1) AND x.status = 'Pending' AND x.kind <> 'Look'
            """));

        foreach (var subgraph in ShopServices.Subgraphs)
        {
            moving.AddRange(await rows.TextsAsync(
                subgraph.Name, $"SELECT '{subgraph.Name} has to tell ' || name FROM outbox_messages WHERE batch IS NULL AND $1 IS NOT NULL"));
            moving.AddRange(await rows.TextsAsync(
                subgraph.Name,
                $"""
                SELECT '{subgraph.Name} tries ' || name || ' again: ' || error FROM parked_messages
                WHERE aggregate_id = ANY($1) AND next_attempt_at IS NOT NULL
                """));
        }

        return string.Join(", ", moving.Take(5));
    }
}
