using System.Text.Json;
using EShop.Catalog.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Catalog.Types.Tests;

/// <summary>What operators see and do; the rest of it is tested where all subgraphs have it from.</summary>
public sealed class CatalogEventTests(CatalogHost host) : IClassFixture<CatalogHost>
{
    private const string Events =
        """
        {
          catalogEvents {
            subgraph
            outboxLag { unpublished oldestUnpublishedAt lastPosition consumers { subgraph unhandled } }
            parkedMessages { eventId event producer attempts error nextAttemptAt }
          }
        }
        """;

    private const string Replay =
        """
        mutation ($input: ReplayCatalogMessagesInput!) {
          replayCatalogMessages(input: $input) { replayedMessages { retried published } }
        }
        """;

    [Fact]
    public async Task An_operator_sees_the_lag_and_what_is_parked_and_has_it_tried_again()
    {
        var client = host.ClientOf(Guid.NewGuid(), "operations");
        var eventId = await ParkAsync();

        var events = (await client.PostAsync(Events)).Data.GetProperty("catalogEvents");
        Assert.Equal("catalog", events.GetProperty("subgraph").GetString());
        Assert.True(events.GetProperty("outboxLag").GetProperty("unpublished").GetInt64() >= 0);
        var parked = events.GetProperty("parkedMessages").EnumerateArray().Single();
        Assert.Equal(eventId, parked.GetProperty("eventId").GetGuid());
        Assert.Equal(JsonValueKind.Null, parked.GetProperty("nextAttemptAt").ValueKind);

        var input = new { input = new { parked = new[] { eventId } } };
        var replayed = (await client.PostAsync(Replay, input)).Data
            .GetProperty("replayCatalogMessages").GetProperty("replayedMessages");
        Assert.Equal(1, replayed.GetProperty("retried").GetInt32());
        // Nobody handles an event of that name any more, which is soon found out.
        await Eventually.IsAsync(0, CountParkedAsync);
    }

    [Fact]
    public async Task Nobody_else_may()
    {
        var seen = await host.Staff.PostAsync(Events);
        var replayed = await host.Staff.PostAsync(Replay, new { input = new { fromPosition = 0 } });

        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(seen));
        Assert.Equal("AUTH_NOT_AUTHORIZED", CodeOf(replayed));
        Assert.Equal(JsonValueKind.Null, replayed.PartialData.ValueKind);
    }

    private static string? CodeOf(GraphQLResponse response)
        => response.Errors.Single().GetProperty("extensions").GetProperty("code").GetString();

    private async Task<Guid> ParkAsync()
    {
        var id = Guid.NewGuid();
        await using var db = host.CreateContext();
        await db.Database.ExecuteSqlAsync(
            $$"""
            INSERT INTO parked_messages (event_id, producer, name, schema_version, aggregate_id, sequence, occurred_at,
                correlation_id, payload, attempts, error, failed_at)
            VALUES ({{id}}, 'orders', 'Forgotten', 1, {{id}}, 1, now(), {{id}}, '{}', 6, 'It failed.', now())
            """);
        return id;
    }

    private async Task<int> CountParkedAsync()
    {
        await using var db = host.CreateContext();
        return await db.Database
            .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM parked_messages""")
            .SingleAsync();
    }
}
