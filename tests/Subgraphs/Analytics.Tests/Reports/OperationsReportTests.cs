using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.Contracts.Events.Delivery;
using EShop.Contracts.Events.Notifications;

namespace EShop.Analytics.Tests.Reports;

public sealed class OperationsReportTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    private static readonly DateTimeOffset s_start = new(2026, 2, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Deliveries_are_measured_by_what_was_promised()
    {
        var shop = new TestShop();

        // Ordered at 8:00, promised for 12:00; they arrive at 11:00, 12:00, 12:30 and 13:30.
        foreach (var minutes in new[] { 180, 240, 270, 330 })
        {
            var order = shop.Order(s_start.AddHours(8), Guid.NewGuid(), TestShop.Line(Guid.NewGuid(), 1, 100));
            shop.Deliver(s_start.AddHours(8).AddMinutes(minutes), order, s_start.AddHours(12));
        }

        var (late, time) = (Guid.NewGuid(), s_start.AddHours(9));
        shop.Tell(new DeliveryLate(late, Guid.NewGuid(), Guid.NewGuid(), time), time);
        shop.Tell(
            new DeliveryFailed(late, Guid.NewGuid(), Guid.NewGuid(), null, DeliveryFailure.NobodyHome), time);
        await host.RecordAsync(shop.Events);

        var kpis = await AskAsync(
            "deliveryKpis",
            "planned completed onTime onTimeRate failedAttempts delays averageDelayMinutes medianLeadMinutes",
            s_start.AddDays(1));

        Assert.Equal(
            """
            {"planned":4,"completed":4,"onTime":2,"onTimeRate":0.5,"failedAttempts":1,"delays":1,"averageDelayMinutes":60,"medianLeadMinutes":255}
            """,
            kpis.ToString());
        Assert.Equal(
            """{"completed":0,"onTimeRate":null,"averageDelayMinutes":null}""",
            (await AskAsync(
                "deliveryKpis", "completed onTimeRate averageDelayMinutes", s_start.AddDays(3), s_start.AddDays(2))).ToString());
    }

    [Fact]
    public async Task A_delivery_that_is_planned_again_for_fewer_pieces_is_planned_once()
    {
        var (shop, time) = (new TestShop(), s_start.AddDays(30));
        var plan = new DeliveryPlanned(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), time, time.AddHours(2));
        shop.Tell(plan, time.AddHours(23));
        shop.Tell(plan, time.AddHours(23.5));
        shop.Tell(plan, time.AddHours(25));
        await host.RecordAsync(shop.Events);

        Assert.Equal(
            """{"planned":1}""",
            (await AskAsync("deliveryKpis", "planned", time.AddDays(1), time)).ToString());
        Assert.Equal(
            """{"planned":0}""",
            (await AskAsync("deliveryKpis", "planned", time.AddDays(2), time.AddDays(1))).ToString());
    }

    [Fact]
    public async Task The_average_stock_is_weighed_by_time_over_all_warehouses()
    {
        var shop = new TestShop();
        var (fast, slow, never) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var (north, south) = (Guid.NewGuid(), Guid.NewGuid());
        // In the north 10 pieces for five days and none for five days, in the south always 5: 10 on average.
        shop.Keep(s_start.AddDays(-30), north, fast, 99, sequence: 1);
        shop.Keep(s_start.AddDays(-3), north, fast, 10, sequence: 2);
        shop.Keep(s_start.AddDays(5), north, fast, 0, sequence: 3);
        shop.Keep(s_start.AddDays(-3), south, fast, 5, sequence: 1);
        shop.Keep(s_start.AddDays(-3), Guid.NewGuid(), slow, 20, sequence: 1);
        shop.Keep(s_start.AddDays(-3), Guid.NewGuid(), never, 20, sequence: 1);
        shop.Order(s_start.AddDays(1), Guid.NewGuid(), TestShop.Line(fast, 20, 100), TestShop.Line(slow, 10, 100));
        await host.RecordAsync(shop.Events);

        var rows = await AskAsync(
            "stockTurnover", "variant { id } units averageOnHand turnover daysOfSupply", s_start.AddDays(10));

        Assert.Equal(
            [
                (NodeIds.Format("ProductVariant", fast), 20L, 10.0, 2.0, 5.0),
                (NodeIds.Format("ProductVariant", slow), 10L, 20.0, 0.5, 20.0)
            ],
            rows.EnumerateArray().Select(row => (
                row.GetProperty("variant").GetProperty("id").GetString()!,
                row.GetProperty("units").GetInt64(),
                row.GetProperty("averageOnHand").GetDouble(),
                row.GetProperty("turnover").GetDouble(),
                row.GetProperty("daysOfSupply").GetDouble())));
    }

    [Fact]
    public async Task Notifications_are_counted_by_text_and_channel()
    {
        var shop = new TestShop();
        shop.Tell(new NotificationSent(Guid.NewGuid(), null, "order-shipped", NotificationChannel.Push), s_start);
        shop.Tell(new NotificationSent(Guid.NewGuid(), Guid.NewGuid(), "order-shipped", NotificationChannel.Push), s_start);
        shop.Tell(new NotificationFailed(Guid.NewGuid(), null, "order-shipped", NotificationChannel.Sms, 5), s_start);
        await host.RecordAsync(shop.Events);

        var rows = await AskAsync("notificationOutcomes", "template channel sent failed", s_start.AddDays(1));

        Assert.Equal(
            """
            [{"template":"order-shipped","channel":"PUSH","sent":2,"failed":0},{"template":"order-shipped","channel":"SMS","sent":0,"failed":1}]
            """,
            rows.ToString());
    }

    private async Task<JsonElement> AskAsync(
        string field,
        string selection,
        DateTimeOffset until,
        DateTimeOffset? from = null)
    {
        var answer = await host.Staff.PostAsync(
            $$"""query ($range: ReportRangeInput!) { {{field}}(range: $range) { {{selection}} } }""",
            new { range = new { from = from ?? s_start, until } });
        return answer.Data.GetProperty(field);
    }
}
