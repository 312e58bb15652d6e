using EShop.TestKit;

namespace EShop.Analytics.Tests.Types;

public sealed class ReportAccessTests(AnalyticsHost host) : IClassFixture<AnalyticsHost>
{
    private const string Range = "range: { from: \"2026-01-01T00:00:00Z\", until: \"2026-02-01T00:00:00Z\" }";

    public static TheoryData<string> Reports =>
    [
        $"{{ salesReport({Range}, bucket: DAY) {{ csv }} }}",
        $"{{ topProducts({Range}, currency: EUR) {{ units }} }}",
        $"{{ funnel({Range}) {{ filled }} }}",
        $"{{ cohorts({Range}) {{ customers }} }}",
        $"{{ customerLifetimeValue({Range}) {{ customers }} }}",
        $"{{ deliveryKpis({Range}) {{ planned }} }}",
        $"{{ stockTurnover({Range}) {{ units }} }}",
        $"{{ notificationOutcomes({Range}) {{ sent }} }}",
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Nobody_sees_a_report_without_the_scope(string query)
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", Code(await host.Client.PostAsync(query)));
        Assert.Equal("AUTH_NOT_AUTHORIZED", Code(await host.ClientWith("orders:read").PostAsync(query)));
        _ = (await host.Staff.PostAsync(query)).Data;
    }

    [Fact]
    public async Task Nobody_watches_sales_without_the_scope()
    {
        await using var stream = await host.ClientWith("orders:read").SubscribeAsync("subscription { liveSales { units } }");

        Assert.Contains("AUTH_NOT_AUTHORIZED", await stream.NextAsync());
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task Only_operators_rebuild()
        => Assert.Equal(
            "AUTH_NOT_AUTHORIZED",
            Code(await host.Staff.PostAsync("mutation { rebuildAnalytics { analyticsRebuild { requestedAt } } }")));

    [Theory]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "DAY", "UTC", "A report begins before it ends.")]
    [InlineData("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "MONTH", "UTC", "A report is about at most five years.")]
    [InlineData("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "HOUR", "UTC", "There would be more than 1000 buckets; choose larger ones or a shorter range.")]
    [InlineData("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "DAY", "Moon/Crater", "There is no time zone Moon/Crater.")]
    public async Task A_report_that_cannot_be_made_is_refused(
        string from,
        string until,
        string bucket,
        string timeZone,
        string message)
    {
        var answer = await host.Staff.PostAsync(
            """
            query ($from: DateTime!, $until: DateTime!, $bucket: BucketSize!, $timeZone: String!) {
                salesReport(range: { from: $from, until: $until }, bucket: $bucket, timeZone: $timeZone) { csv }
            }
            """,
            new { from, until, bucket, timeZone });

        Assert.Equal("REPORT_INVALID", Code(answer));
        Assert.Equal(message, answer.Errors[0].GetProperty("message").GetString());
    }

    private static string? Code(GraphQLResponse answer)
        => Assert.Single(answer.Errors).GetProperty("extensions").GetProperty("code").GetString();
}
