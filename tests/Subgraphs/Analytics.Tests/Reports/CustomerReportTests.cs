using System.Text.Json;
using EShop.Contracts;
using EShop.Contracts.Events.Cart;
using EShop.Contracts.Events.Users;

namespace EShop.Analytics.Tests.Reports;

public sealed class CustomerReportTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    [Fact]
    public async Task A_funnel_counts_each_cart_once_in_each_step()
    {
        var start = Start(2021);
        var shop = new TestShop();
        var (ann, bob, cem, guest) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        shop.FillCart(start, ann, ann, Guid.NewGuid());
        shop.FillCart(start.AddHours(1), ann, ann, Guid.NewGuid());
        shop.FillCart(start, bob, bob, Guid.NewGuid());
        shop.FillCart(start, cem, cem, Guid.NewGuid());
        shop.FillCart(start, guest, null, Guid.NewGuid());
        shop.Tell(new CartAbandoned(guest, null, 1, new Money(100, CurrencyCode.Eur), start), start.AddDays(1));

        foreach (var hours in new[] { 2, 30 })
        {
            var order = shop.Order(start.AddHours(hours), ann, TestShop.Line(Guid.NewGuid(), 1, 100));
            shop.Pay(start.AddHours(hours), order);
            shop.Deliver(start.AddHours(hours + 5), order, start.AddHours(hours + 6));
        }

        shop.Pay(start.AddHours(3), shop.Order(start.AddHours(2), bob, TestShop.Line(Guid.NewGuid(), 1, 100)));
        shop.Order(start.AddHours(3), cem, TestShop.Line(Guid.NewGuid(), 1, 100));
        // Nothing was put into this one's cart, and this order came before anything was.
        shop.Order(start.AddHours(3), Guid.NewGuid(), TestShop.Line(Guid.NewGuid(), 1, 100));
        shop.Order(start.AddHours(-1), guest, TestShop.Line(Guid.NewGuid(), 1, 100));
        await host.RecordAsync(shop.Events);

        var funnel = await AskAsync("funnel", "filled ordered paid delivered abandoned", start, start.AddDays(7));

        Assert.Equal("""{"filled":4,"ordered":3,"paid":2,"delivered":1,"abandoned":1}""", funnel.ToString());
    }

    [Fact]
    public async Task Cohorts_show_who_came_back()
    {
        await host.RecordAsync(Cohorts());

        Assert.Equal(
            ["2022-01-01: 2 [2,1,0]", "2022-02-01: 1 [1,1]", "2022-03-01: 0 [0]"],
            await CohortsAsync("FIRST_ORDER"));
        Assert.Equal(
            ["2022-01-01: 2 [1,1,0]", "2022-02-01: 0 [0,0]", "2022-03-01: 1 [0]"],
            await CohortsAsync("REGISTRATION"));
    }

    [Fact]
    public async Task A_customer_is_worth_what_was_taken_and_not_paid_back()
    {
        var start = Start(2023);
        var shop = new TestShop();
        var (ann, bob) = (Guid.NewGuid(), Guid.NewGuid());

        foreach (var (user, total, days) in new[] { (ann, 700L, 0), (ann, 1_700L, 40), (bob, 301L, 1) })
        {
            shop.Pay(start.AddDays(days), shop.Order(start.AddDays(days), user, TestShop.Line(Guid.NewGuid(), 1, total)));
        }

        var dollars = shop.Order(start, bob, TestShop.Line(Guid.NewGuid(), 1, 200, currency: CurrencyCode.Usd));
        shop.Pay(start, dollars);
        shop.Refund(start.AddDays(90), dollars, 500);
        // Began in another month.
        shop.Pay(start.AddDays(50), shop.Order(start.AddDays(50), Guid.NewGuid(), TestShop.Line(Guid.NewGuid(), 1, 9_000)));
        await host.RecordAsync(shop.Events);

        var values = await AskAsync(
            "customerLifetimeValue",
            "currency customers orders total { amount } average { amount } median { amount } ninetiethPercentile { amount }",
            start,
            start.AddDays(30));

        Assert.Equal(
            ["EUR 2 3 3601 1801 601 3000", "USD 1 1 0 0 0 0"],
            values.EnumerateArray().Select(value => string.Join(
                ' ',
                value.EnumerateObject().Select(member => member.Value.ValueKind == JsonValueKind.Object
                    ? member.Value.GetProperty("amount").ToString()
                    : member.Value.ToString()))));
    }

    // Ann orders in January and February, Bob in January and only registers before, Cem in February and March. Dan
    // registers in March; his order is cancelled.
    private static IReadOnlyList<ToldEvent> Cohorts()
    {
        var (shop, start) = (new TestShop(), Start(2022));
        var (ann, bob, cem, dan) = (Id(1), Id(2), Id(3), Id(4));
        Order(ann, 3);
        Order(ann, 40);
        Order(bob, 5);
        Order(cem, 33);
        Order(cem, 62);
        Order(cem, 63);
        shop.Cancel(start.AddDays(70), Order(dan, 69), isWhole: true);
        shop.Tell(new UserRegistered(ann, "de-DE", "UTC"), start.AddDays(1));
        shop.Tell(new UserRegistered(Id(5), "de-DE", "UTC"), start.AddDays(2));
        shop.Tell(new UserRegistered(dan, "de-DE", "UTC"), start.AddDays(65));
        shop.Tell(new UserRegistered(bob, "de-DE", "UTC"), start.AddDays(-20));
        return shop.Events;

        Contracts.Events.Orders.OrderPlaced Order(Guid user, int day)
            => shop.Order(start.AddDays(day), user, TestShop.Line(Guid.NewGuid(), 1, 100));
    }

    private static DateTimeOffset Start(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private async Task<IEnumerable<string>> CohortsAsync(string by)
    {
        var cohorts = await AskAsync(
            "cohorts", "month customers active", Start(2022), Start(2022).AddMonths(3), $", by: {by}");
        return cohorts.EnumerateArray().Select(cohort =>
            $"{cohort.GetProperty("month").GetDateTimeOffset():yyyy-MM-dd}: "
            + $"{cohort.GetProperty("customers")} {cohort.GetProperty("active")}");
    }

    private async Task<JsonElement> AskAsync(
        string field,
        string selection,
        DateTimeOffset from,
        DateTimeOffset until,
        string arguments = "")
    {
        var answer = await host.Staff.PostAsync(
            $$"""query ($range: ReportRangeInput!) { {{field}}(range: $range{{arguments}}) { {{selection}} } }""",
            new { range = new { from, until } });
        return answer.Data.GetProperty(field);
    }
}
