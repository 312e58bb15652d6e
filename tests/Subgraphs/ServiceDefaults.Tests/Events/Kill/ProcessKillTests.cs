using StackExchange.Redis;

namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>Real processes, killed at the places where an event could get lost or have its effect twice.</summary>
[Collection(nameof(KillShop))]
public sealed class ProcessKillTests(KillShop shop) : IAsyncLifetime
{
    public Task InitializeAsync() => shop.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Between_commit_and_publication()
    {
        shop.StartConsumer();

        await using (await TableLock.OnRelayAsync(shop.Producer))
        {
            var killed = shop.StartProducer();
            await KillShop.ReachesAsync(KillShop.Count / 2, shop.CountChangesAsync);
            await shop.KillAsync(killed);
            Assert.Equal(0, await KillShop.QueryAsync(shop.Producer, "SELECT batch FROM outbox_relay"));
        }

        var next = shop.StartProducer();
        Assert.Equal(0, await next.Exited);
        await shop.EveryEffectHappenedOnceAsync();
    }

    [Fact]
    public async Task Between_publication_and_its_note()
    {
        shop.StartConsumer();
        var changes = await TableLock.OnTableAsync(shop.Producer, "changes");
        var killed = shop.StartProducer();
        await KillShop.ReachesAsync(1, async () => await shop.Redis.KeyExistsAsync(KillShop.State) ? 1 : 0);

        // The relay has begun and has nothing to do: what it publishes first cannot be noted.
        await using (await TableLock.OnTableAsync(shop.Producer, "outbox_relay"))
        {
            await changes.DisposeAsync();
            // The stream itself is there as soon as somebody wants to read it.
            await KillShop.ReachesAsync(1, async () => (int)await shop.Redis.ExecuteAsync("XLEN", KillShop.Stream));
            await KillShop.ReachesAsync(1, () => KillShop.WaitersAsync(shop.Producer));
            await shop.KillAsync(killed);
            await KillShop.EndSessionsAsync(shop.Producer);
        }

        var published = await shop.Redis.ExecuteAsync("XINFO", "STREAM", KillShop.Stream);
        var noted = await KillShop.QueryAsync(shop.Producer, "SELECT count(*) FROM outbox_messages WHERE batch > 0");
        Assert.True(Field(published, "entries-added") > noted, "Nothing was published without being noted.");

        Assert.Equal(0, await shop.StartProducer().Exited);
        await shop.EveryEffectHappenedOnceAsync();
    }

    [Fact]
    public async Task Between_handling_and_acknowledgement()
    {
        Assert.Equal(0, await shop.StartProducer().Exited);
        var killed = await StartConsumerInItsTransactionAsync();
        await shop.Redis.ExecuteAsync("CLIENT", "PAUSE", "60000", "WRITE");
        await _handling!.DisposeAsync();
        await KillShop.ReachesAsync(1, shop.CountEffectsAsync);
        await shop.KillAsync(killed);
        await shop.Redis.ExecuteAsync("CLIENT", "UNPAUSE");

        var handled = await shop.CountEffectsAsync();
        Assert.Equal(handled, await shop.PendingAsync());
        shop.StartConsumer();
        await shop.EveryEffectHappenedOnceAsync();
        await KillShop.ReachesAsync(0, async () => -await shop.PendingAsync());
    }

    [Fact]
    public async Task While_claiming_from_a_dead_consumer()
    {
        Assert.Equal(0, await shop.StartProducer().Exited);
        var first = await StartConsumerInItsTransactionAsync();
        await shop.KillAsync(first);
        var given = await shop.PendingAsync();
        Assert.InRange(given, 1, KillShop.Count);

        // The second one begins with what the first was given, and is killed with it in its hands.
        var second = shop.StartConsumer();
        await KillShop.ReachesAsync(2, () => KillShop.WaitersAsync(shop.Consumer));
        await shop.KillAsync(second);
        await KillShop.EndSessionsAsync(shop.Consumer);
        await _handling!.DisposeAsync();
        Assert.Equal(0, await shop.CountEffectsAsync());
        Assert.Equal(given, await shop.PendingAsync());

        shop.StartConsumer();
        await shop.EveryEffectHappenedOnceAsync();
        await KillShop.ReachesAsync(0, async () => -await shop.PendingAsync());
    }

    private TableLock? _handling;

    // It was given events and has not committed their effects.
    private async Task<LocalServers.ChildProcess> StartConsumerInItsTransactionAsync()
    {
        _handling = await TableLock.OnTableAsync(shop.Consumer, "effects");
        var consumer = shop.StartConsumer();
        await KillShop.ReachesAsync(1, () => KillShop.WaitersAsync(shop.Consumer));
        return consumer;
    }

    private static long Field(RedisResult result, string name)
    {
        var items = (RedisResult[])result!;
        return (long)items[Array.FindIndex(items, item => !item.IsNull && item.ToString() == name) + 1];
    }
}
