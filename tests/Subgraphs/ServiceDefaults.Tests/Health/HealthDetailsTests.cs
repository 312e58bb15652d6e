using System.Net;
using System.Text.Json;
using EShop.EventsSample;
using EShop.ServiceDefaults.Health;
using EShop.ServiceDefaults.Tests.Events;
using EShop.TestKit;

namespace EShop.ServiceDefaults.Tests.Health;

public sealed class HealthDetailsTests
{
    [Fact]
    public async Task Parked_events_degrade_the_health_and_leave_the_subgraph_ready()
    {
        await using var shop = await EventShop.CreateAsync();
        var host = await shop.StartConsumerAsync(map: app => app.MapHealthEndpoints());
        Assert.Equal("Healthy Healthy Healthy", await ReadAsync(host));

        await EventShop.QueryAsync<object>(
            shop.ConsumerDatabase,
            """
            INSERT INTO parked_messages (event_id, producer, name, schema_version, aggregate_id, sequence, occurred_at,
                correlation_id, payload, attempts, error, failed_at)
            VALUES (gen_random_uuid(), 'orders', 'Forgotten', 1, gen_random_uuid(), 1, now(),
                gen_random_uuid(), '{}', 6, 'It failed.', now());
            SELECT 1
            """);

        Assert.Equal("Healthy Healthy Degraded", await ReadAsync(host));
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync(HealthEndpoints.Ready)).StatusCode);
    }

    [Fact]
    public async Task Events_that_nobody_publishes_degrade_the_health()
    {
        await using var shop = await EventShop.CreateAsync();
        shop.Settings["Events:UnhealthyLag"] = "00:00:00.001";
        var host = await shop.StartConsumerAsync(map: app => app.MapHealthEndpoints());

        await using (await TableLock.OnTableAsync(shop.ConsumerDatabase.ConnectionString, "outbox_relay"))
        {
            await host.Services.ChangeAsync(Guid.NewGuid(), 1);
            Assert.Equal("Healthy Healthy Degraded", await ReadAsync(host));
        }

        await Eventually.IsAsync("Healthy Healthy Healthy", () => ReadAsync(host));
    }

    // Of database, redis and events.
    private static async Task<string> ReadAsync(SubgraphHost host)
    {
        using var report = JsonDocument.Parse(await host.Http.GetStringAsync(HealthEndpoints.Details));
        var checks = report.RootElement.GetProperty("checks");
        return string.Join(' ', new[] { "database", "redis", "events" }
            .Select(name => checks.GetProperty(name).GetProperty("status").GetString()));
    }
}
