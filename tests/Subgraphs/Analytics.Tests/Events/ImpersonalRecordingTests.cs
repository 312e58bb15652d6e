using EShop.Analytics.Data;
using EShop.Analytics.Events;
using EShop.Contracts.Events;
using EShop.Contracts.Events.Catalog;
using EShop.Contracts.Events.Inventory;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.Analytics.Tests.Events;

/// <summary>Events that come together are recorded as <see cref="EventLog"/> records them one by one.</summary>
public sealed class ImpersonalRecordingTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    private static readonly DateTimeOffset s_time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Rows_and_facts_are_the_same_as_of_single_events()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        ToldEvent[] history = [Stock(one, 1, 5), Stock(two, 1, 9), Stock(one, 3, 4), Stock(one, 2, 6)];

        await host.RecordAsync(history);
        var expected = await ReadAsync(one, two);
        await ForgetAsync(one, two);
        await RecordTogetherAsync<StockChanged>(history);

        Assert.Equal(8, expected.Count);
        Assert.Equal(expected, await ReadAsync(one, two));
    }

    [Fact]
    public async Task What_is_recorded_already_stays_as_it_is()
    {
        var item = Guid.CreateVersion7();
        ToldEvent[] history = [Stock(item, 1, 5), Stock(item, 2, 6), Stock(item, 3, 7)];
        await host.RecordAsync(history[1]);
        // The fact of an event that is there is not made again.
        await host.QueryAsync(db => db.StockFacts.Where(fact => fact.StockItemId == item).ExecuteDeleteAsync());

        await RecordTogetherAsync<StockChanged>(history);
        await RecordTogetherAsync<StockChanged>(history);

        Assert.Equal(
            3,
            await host.QueryAsync(db => db.RecordedEvents.CountAsync(row => Ids(history).Contains(row.EventId))));
        Assert.Equal(
            [1L, 3L],
            await host.QueryAsync(db => db.StockFacts
                .Where(fact => fact.StockItemId == item)
                .OrderBy(fact => fact.Sequence)
                .Select(fact => fact.Sequence)
                .ToListAsync()));
    }

    [Fact]
    public void Only_events_that_name_nobody_are_recorded_so()
    {
        var events = RecordedTogether();

        Assert.Equal([typeof(ProductChanged), typeof(ProductPublished), typeof(StockChanged)], events);
        Assert.All(events, type => Assert.DoesNotContain(
            type.GetProperties(), member => member.Name is "UserId" or "CourierId"));
    }

    private static ToldEvent Stock(Guid item, long sequence, int onHand)
    {
        var told = ToldEvent.At(new StockChanged(item, item, item, onHand, 0, onHand), s_time.AddHours(sequence));
        return told with { Context = told.Context with { Sequence = sequence } };
    }

    private static List<Guid> Ids(IEnumerable<ToldEvent> events) => [.. events.Select(told => told.Context.EventId)];

    private static List<Type> RecordedTogether()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddAnalytics();
        return
        [
            .. builder.Services
                .Select(service => service.ServiceType)
                .Where(type => type.IsGenericType
                    && type.GetGenericTypeDefinition() == typeof(ImpersonalRecordingHandler<>))
                .Select(type => type.GetGenericArguments()[0])
                .OrderBy(type => type.Name)
        ];
    }

    private Task RecordTogetherAsync<TEvent>(IEnumerable<ToldEvent> events)
        where TEvent : class, IEvent
        => host.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AnalyticsContext>();
            await db.InTransactionAsync(
                token => services.GetRequiredService<ImpersonalRecordingHandler<TEvent>>().HandleAsync(
                    [.. events.Select(told => new EventMessage<TEvent>((TEvent)told.Message, told.Context))],
                    token),
                CancellationToken.None);
            return true;
        });

    private Task<List<string>> ReadAsync(params Guid[] items)
        => host.QueryAsync(db => db.Database
            .SqlQuery<string>(
                $"""
                SELECT concat_ws(' ', event_id, name, sequence, occurred_at, customer_id, payload) AS "Value"
                FROM recorded_events WHERE (payload ->> 'stockItemId')::uuid = ANY({items})
                UNION ALL
                SELECT concat_ws(' ', stock_item_id, sequence, variant_id, on_hand, occurred_at) FROM stock_facts
                WHERE stock_item_id = ANY({items})
                ORDER BY 1
                """)
            .ToListAsync());

    private Task<int> ForgetAsync(params Guid[] items)
        => host.QueryAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            WITH facts AS (DELETE FROM stock_facts WHERE stock_item_id = ANY({items}))
            DELETE FROM recorded_events WHERE (payload ->> 'stockItemId')::uuid = ANY({items})
            """));
}
