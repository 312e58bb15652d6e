using System.Text.Json;
using Cacao.Execution.Relay;

namespace EShop.Analytics.Tests.Reports;

/// <summary>Reports on a shop whose numbers were added up by hand.</summary>
public sealed class SalesReportTests(SmallShop host) : IClassFixture<SmallShop>
{
    private const string Rows =
        """
        label currency orders units cancelledUnits gross { amount } discount { amount } cancelled { amount } net { amount }
        """;

    [Fact]
    public async Task Sales_by_day_are_those_of_the_time_zone_and_of_one_currency_each()
    {
        var report = await ReportAsync("bucket: DAY, timeZone: \"Europe/Berlin\"", days: 3);

        Assert.Equal(
            [
                "2026-04-30T22:00:00Z EUR orders=2 units=6/1 gross=1700 discount=100 cancelled=250 net=1350",
                "2026-04-30T22:00:00Z USD orders=1 units=1/0 gross=4000 discount=0 cancelled=0 net=4000",
                "2026-05-01T22:00:00Z",
                "2026-05-02T22:00:00Z EUR orders=1 units=2/2 gross=500 discount=0 cancelled=500 net=0"
            ],
            Lines(report));
        Assert.Equal(
            [
                "EUR orders=3 units=8/3 gross=2200 discount=100 cancelled=750 net=1350",
                "USD orders=1 units=1/0 gross=4000 discount=0 cancelled=0 net=4000"
            ],
            report.GetProperty("totals").EnumerateArray().Select(Line));
    }

    [Fact]
    public async Task In_another_time_zone_they_fall_on_other_days()
    {
        var report = await ReportAsync("bucket: DAY, timeZone: \"UTC\"", days: 3);

        Assert.Equal(
            [
                "2026-04-30T22:00:00Z EUR orders=1 units=4/1 gross=1000 discount=0 cancelled=250 net=750",
                "2026-05-01T00:00:00Z EUR orders=1 units=2/0 gross=700 discount=100 cancelled=0 net=600",
                "2026-05-01T00:00:00Z USD orders=1 units=1/0 gross=4000 discount=0 cancelled=0 net=4000",
                "2026-05-02T00:00:00Z",
                "2026-05-03T00:00:00Z EUR orders=1 units=2/2 gross=500 discount=0 cancelled=500 net=0"
            ],
            Lines(report));
    }

    [Theory]
    [InlineData("PRODUCT", "EUR Rye Bread 2/3 750", "EUR Milk 1/2 600", "USD Lamp 1/1 4000")]
    [InlineData("BRAND", "EUR Bakery 3/5 1350", "USD Lights 1/1 4000")]
    [InlineData("PAYMENT_METHOD", "EUR Card 3/5 1350", "USD Card 1/1 4000")]
    [InlineData("NONE", "EUR  3/5 1350", "USD  1/1 4000")]
    public async Task Sales_are_divided_by_what_is_asked(string groupBy, params string[] expected)
    {
        var report = await ReportAsync($"bucket: MONTH, timeZone: \"Europe/Berlin\", groupBy: {groupBy}", days: 3);

        var rows = RowsOf(report).Select(row => $"{row.GetProperty("currency").GetString()} {row.GetProperty("label").GetString()} "
                + $"{Long(row, "orders")}/{Long(row, "units") - Long(row, "cancelledUnits")} {Amount(row, "net")}");
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task What_a_row_is_about_is_an_entity_of_the_catalogue()
    {
        var answer = await host.Staff.PostAsync(
            """
            query ($range: ReportRangeInput!) {
                product: salesReport(range: $range, bucket: MONTH, groupBy: PRODUCT) { buckets { rows { product { id } brand { id } } } }
                category: salesReport(range: $range, bucket: MONTH, groupBy: CATEGORY) { totals { category { id } }
                    buckets { rows { category { id } } } }
            }
            """,
            new { range = Range(3) });

        var product = RowsOf(answer.Data.GetProperty("product")).First(row => row.GetProperty("product").GetProperty("id").GetString()
            == NodeIds.Format("Product", SmallShop.Bread));
        Assert.Equal(JsonValueKind.Null, product.GetProperty("brand").ValueKind);
        Assert.Contains(
            NodeIds.Format("Category", SmallShop.Food),
            RowsOf(answer.Data.GetProperty("category")).Select(row => row.GetProperty("category").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Money_beside_the_goods_counts_when_it_moved()
    {
        var answer = await host.Staff.PostAsync(
            """
            query ($range: ReportRangeInput!) {
                salesReport(range: $range, bucket: MONTH) {
                    money { currency deliveryFees { amount } captured { amount } refunded { amount } }
                }
            }
            """,
            new { range = Range(3) });

        Assert.Equal(
            [("EUR", 600L, 1300L, 200L), ("USD", 300L, 4300L, 0L)],
            answer.Data.GetProperty("salesReport").GetProperty("money").EnumerateArray().Select(row => (
                row.GetProperty("currency").GetString()!,
                Amount(row, "deliveryFees"),
                Amount(row, "captured"),
                Amount(row, "refunded"))));
    }

    [Fact]
    public async Task The_top_products_are_those_of_one_currency()
    {
        var answer = await host.Staff.PostAsync(
            """
            query ($range: ReportRangeInput!) {
                money: topProducts(range: $range, currency: EUR) { product { id } orders units revenue { amount currency } }
                one: topProducts(range: $range, currency: EUR, by: UNITS, first: 1) { units }
                none: topProducts(range: $range, currency: GBP) { units }
            }
            """,
            new { range = Range(3) });

        Assert.Equal(
            [(NodeIds.Format("Product", SmallShop.Bread), 1L, 3L, 750L), (NodeIds.Format("Product", SmallShop.Milk), 1L, 2L, 600L)],
            answer.Data.GetProperty("money").EnumerateArray().Select(row => (
                row.GetProperty("product").GetProperty("id").GetString()!,
                Long(row, "orders"),
                Long(row, "units"),
                Amount(row, "revenue"))));
        Assert.Equal(3, Assert.Single(answer.Data.GetProperty("one").EnumerateArray()).GetProperty("units").GetInt64());
        Assert.Empty(answer.Data.GetProperty("none").EnumerateArray());
    }

    [Fact]
    public async Task The_file_for_a_spreadsheet_has_the_same_rows_and_no_formulas()
    {
        var answer = await host.Staff.PostAsync(
            """
            query ($range: ReportRangeInput!) {
                salesReport(range: $range, bucket: MONTH, groupBy: PRODUCT, timeZone: "Europe/Berlin") { csv }
            }
            """,
            new { range = new { from = SmallShop.May.AddDays(10), until = SmallShop.May.AddDays(12) } });

        Assert.Equal(
            "from,until,key,label,currency,orders,units,cancelledUnits,gross,discount,tax,cancelled,net\r\n"
            + $"2026-05-10T22:00:00+00:00,2026-05-12T22:00:00+00:00,{SmallShop.Formula},\"'=1+1\",EUR,1,1,0,100,0,20,0,100\r\n",
            answer.Data.GetProperty("salesReport").GetProperty("csv").GetString());
    }

    private static object Range(int days) => new { from = SmallShop.May, until = SmallShop.May.AddDays(days) };

    private async Task<JsonElement> ReportAsync(string arguments, int days)
    {
        var answer = await host.Staff.PostAsync(
            $$"""
            query ($range: ReportRangeInput!) {
                salesReport(range: $range, {{arguments}}) { buckets { from rows { {{Rows}} } } totals { {{Rows}} } }
            }
            """,
            new { range = Range(days) });
        return answer.Data.GetProperty("salesReport");
    }

    private static IEnumerable<string> Lines(JsonElement report)
        => report.GetProperty("buckets").EnumerateArray().SelectMany(bucket =>
        {
            var from = bucket.GetProperty("from").GetDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
            var rows = bucket.GetProperty("rows").EnumerateArray().Select(row => $"{from} {Line(row)}").ToList();
            return rows.Count == 0 ? [from] : rows;
        });

    private static string Line(JsonElement row)
        => $"{row.GetProperty("currency").GetString()} orders={Long(row, "orders")} "
            + $"units={Long(row, "units")}/{Long(row, "cancelledUnits")} gross={Amount(row, "gross")} "
            + $"discount={Amount(row, "discount")} cancelled={Amount(row, "cancelled")} net={Amount(row, "net")}";

    private static IEnumerable<JsonElement> RowsOf(JsonElement report)
        => report.GetProperty("buckets").EnumerateArray().SelectMany(bucket => bucket.GetProperty("rows").EnumerateArray());

    private static long Long(JsonElement row, string name) => row.GetProperty(name).GetInt64();

    private static long Amount(JsonElement row, string name) => row.GetProperty(name).GetProperty("amount").GetInt64();
}
