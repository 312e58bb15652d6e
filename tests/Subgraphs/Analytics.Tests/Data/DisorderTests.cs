using EShop.Analytics.Data;
using EShop.Contracts;
using EShop.ServiceDefaults.Data;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Tests.Data;

/// <summary>However often and in whatever order events come, reports say the same.</summary>
public sealed class DisorderTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    private const string Reports =
        """
        query ($range: ReportRangeInput!) {
            sales: salesReport(range: $range, bucket: WEEK, groupBy: BRAND, timeZone: "Europe/Berlin") {
                buckets { from until rows { ...row } } totals { ...row } csv
                money { currency deliveryFees { amount } captured { amount } refunded { amount } }
            }
            topProducts(range: $range, currency: EUR) { product { id } orders units revenue { amount } }
            funnel(range: $range) { filled ordered paid delivered abandoned }
            cohorts(range: $range) { month customers active }
            customerLifetimeValue(range: $range) { currency customers orders total { amount } median { amount } }
            deliveryKpis(range: $range) { completed onTime averageDelayMinutes medianLeadMinutes }
            stockTurnover(range: $range) { variant { id } units averageOnHand }
        }
        fragment row on SalesRow {
            label currency orders units cancelledUnits gross { amount } discount { amount } tax { amount }
            cancelled { amount } net { amount }
        }
        """;

    private static readonly DateTimeOffset s_start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] s_amounts = ["gross", "discount", "tax", "cancelled", "net"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Repeats_disorder_and_a_rebuild_change_no_report(int seed)
    {
        var random = new Random(seed);
        var history = History(random);
        await ForgetAllAsync();
        await host.RecordAsync(history);
        var expected = await ReportAsync();

        await host.RecordAsync(history.Take(40));
        Assert.Equal(expected, await ReportAsync());

        var disorder = history.Concat(history.Where(_ => random.Next(3) == 0)).ToArray();
        random.Shuffle(disorder);
        await ForgetAllAsync();
        await host.RecordAsync(disorder);
        Assert.Equal(expected, await ReportAsync());

        await RebuildAsync();
        Assert.Equal(expected, await ReportAsync());
    }

    [Fact]
    public async Task The_buckets_of_a_report_add_up_to_its_totals()
    {
        await ForgetAllAsync();
        await host.RecordAsync(History(new Random(9)));

        var answer = await host.Staff.PostAsync(Reports, Variables());
        var sales = answer.Data.GetProperty("sales");

        foreach (var total in sales.GetProperty("totals").EnumerateArray())
        {
            var rows = sales.GetProperty("buckets").EnumerateArray()
                .SelectMany(bucket => bucket.GetProperty("rows").EnumerateArray())
                .Where(row => row.GetProperty("currency").GetString() == total.GetProperty("currency").GetString())
                .ToList();

            foreach (var amount in s_amounts)
            {
                Assert.Equal(
                    total.GetProperty(amount).GetProperty("amount").GetInt64(),
                    rows.Sum(row => row.GetProperty(amount).GetProperty("amount").GetInt64()));
            }

            Assert.Equal(
                total.GetProperty("units").GetInt64(),
                rows.Sum(row => row.GetProperty("units").GetInt64()));
        }

        Assert.Equal(2, sales.GetProperty("totals").GetArrayLength());
    }

    private static IReadOnlyList<ToldEvent> History(Random random)
    {
        var shop = new TestShop();
        var products = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToArray();
        var users = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToArray();

        foreach (var (product, i) in products.Select((product, i) => (product, i)))
        {
            shop.Publish(s_start, product, "Old", Guid.NewGuid(), "Other", Guid.NewGuid(), sequence: 1);
            shop.Publish(s_start, product, $"P{i}", Guid.NewGuid(), $"B{i % 3}", Guid.NewGuid(), sequence: 2);
            shop.Keep(s_start, product, product, 50, sequence: 1);
            shop.Keep(s_start.AddDays(9), product, product, random.Next(50), sequence: 2);
        }

        for (var i = 0; i < 40; i++)
        {
            Order(shop, random, users[random.Next(users.Length)], products);
        }

        return shop.Events;
    }

    private static void Order(TestShop shop, Random random, Guid user, Guid[] products)
    {
        var time = s_start.AddMinutes(random.Next(60 * 24 * 60));
        var currency = (CurrencyCode)random.Next(2);
        shop.FillCart(time.AddHours(-1), user, user, products[0]);
        var order = shop.Order(
            time,
            user,
            [
                .. random.GetItems(products, 2).Distinct()
                    .Select(id => TestShop.Line(id, random.Next(1, 6), random.Next(1, 9_999), random.Next(50), currency)),
            ]);

        switch (random.Next(5))
        {
            case 0:
                shop.Cancel(time.AddHours(1), order, isWhole: true);
                break;
            case 1:
                var line = order.Lines[0];
                shop.Cancel(
                    time.AddHours(1),
                    order,
                    isWhole: false,
                    new Contracts.Events.Orders.OrderPart(line.LineId, line.ProductId, line.VariantId, 1));
                break;
            case 2:
                shop.Pay(time.AddHours(1), order);
                shop.Deliver(time.AddHours(5), order, time.AddHours(random.Next(3, 7)));
                shop.Refund(time.AddDays(3), order, random.Next(100));
                break;
            default:
                shop.Pay(time.AddHours(1), order);
                break;
        }
    }

    private static object Variables() => new { range = new { from = s_start, until = s_start.AddDays(60) } };

    private async Task<string> ReportAsync() => (await host.Staff.PostAsync(Reports, Variables())).Data.ToString();

    private async Task RebuildAsync()
    {
        var operators = host.ClientWith("operations");
        var asked = await operators.PostAsync(
            "mutation { rebuildAnalytics { analyticsRebuild { requestedAt completedAt } } }");
        _ = asked.Data;
        await Eventually.IsAsync(true, async () =>
        {
            var answer = await operators.PostAsync("{ lastAnalyticsRebuild { completedAt events } }");
            return answer.Data.GetProperty("lastAnalyticsRebuild").GetProperty("completedAt").ValueKind
                == System.Text.Json.JsonValueKind.String;
        });
    }

    private Task ForgetAllAsync() => host.QueryAsync(db => db.InTransactionAsync(
        async token =>
        {
            await new FactTables(db).ClearAsync(token);
            await db.RecordedEvents.ExecuteDeleteAsync(token);
            await db.Pseudonyms.ExecuteDeleteAsync(token);
            return true;
        },
        CancellationToken.None));
}
