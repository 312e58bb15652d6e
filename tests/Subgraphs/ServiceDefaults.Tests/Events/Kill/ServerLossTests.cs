namespace EShop.ServiceDefaults.Tests.Events;

/// <summary>Servers that are emptied and restarted while events flow, and processes killed between.</summary>
[Collection(nameof(KillShop))]
public sealed class ServerLossTests(KillShop shop) : IAsyncLifetime
{
    public Task InitializeAsync() => shop.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Redis_is_emptied()
        => await WhileEventsFlowAsync(() => shop.Redis.ExecuteAsync("FLUSHALL"));

    [Fact]
    public async Task Redis_is_restarted_with_its_data()
        => await WhileEventsFlowAsync(() => shop.RestartRedisAsync(empty: false));

    [Fact]
    public async Task Redis_is_restarted_empty_and_then_with_an_older_copy()
        => await WhileEventsFlowAsync(async () =>
        {
            await shop.RestartRedisAsync(empty: true);
            await KillShop.ReachesAsync(KillShop.Count / 2, shop.CountEffectsAsync);
            await shop.RestartRedisAsync(empty: false);
        });

    [Fact]
    public async Task PostgreSQL_is_restarted() => await WhileEventsFlowAsync(shop.RestartPostgresAsync);

    [Fact]
    public async Task Everything_goes_wrong()
    {
        var consumers = new[] { shop.StartConsumer(), shop.StartConsumer() };
        var producer = shop.StartProducer();
        await KillShop.ReachesAsync(KillShop.Count / 10, shop.CountEffectsAsync);
        await shop.KillAsync(consumers[0]);
        await shop.Redis.ExecuteAsync("FLUSHALL");
        await shop.KillAsync(producer);
        producer = shop.StartProducer();
        // A producer that has made all its changes leaves; somebody has to publish again what Redis loses after that.
        var relay = shop.StartRelay();
        await KillShop.ReachesAsync(KillShop.Count / 5, shop.CountEffectsAsync);
        await shop.RestartPostgresAsync();
        consumers[0] = shop.StartConsumer();
        await shop.RestartRedisAsync(empty: false);
        await shop.KillAsync(consumers[1]);
        await KillShop.ReachesAsync(KillShop.Count / 2, shop.CountEffectsAsync);
        await shop.KillAsync(consumers[0]);
        await shop.KillAsync(producer);
        await shop.KillAsync(relay);
        shop.StartConsumer();
        shop.StartRelay();
        Assert.Equal(0, await shop.StartProducer().Exited);
        await shop.EveryEffectHappenedOnceAsync();
    }

    private async Task WhileEventsFlowAsync(Func<Task> harm)
    {
        shop.StartConsumer();
        shop.StartRelay();
        var producer = shop.StartProducer();
        await KillShop.ReachesAsync(KillShop.Count / 5, shop.CountEffectsAsync);
        await harm();
        Assert.Equal(0, await producer.Exited);
        await shop.EveryEffectHappenedOnceAsync();
    }
}
